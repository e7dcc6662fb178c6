/** Two seconds of a soft tone as a WAV file, with an address that belongs to this page. */
export function sampleSound(): string {
  const rate = 8000
  const samples = Int16Array.from({ length: rate * 2 }, (_, index) => Math.sin((index / rate) * 2 * Math.PI * 440) * 2000)
  const header = new DataView(new ArrayBuffer(44))
  const write = (at: number, text: string) => Array.from(text).forEach((letter, index) => header.setUint8(at + index, letter.charCodeAt(0)))
  write(0, 'RIFF')
  header.setUint32(4, 36 + samples.byteLength, true)
  write(8, 'WAVEfmt ')
  header.setUint32(16, 16, true)
  header.setUint16(20, 1, true)
  header.setUint16(22, 1, true)
  header.setUint32(24, rate, true)
  header.setUint32(28, rate * 2, true)
  header.setUint16(32, 2, true)
  header.setUint16(34, 16, true)
  write(36, 'data')
  header.setUint32(40, samples.byteLength, true)
  return URL.createObjectURL(new Blob([header, samples], { type: 'audio/wav' }))
}

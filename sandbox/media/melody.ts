const rate = 22_050
const notes: readonly (readonly [start: number, hertz: number])[] = [
  [0, 392], [0.3, 493.88], [0.6, 587.33], [0.9, 783.99], [1.5, 659.26], [1.8, 587.33], [2.1, 493.88], [2.4, 392],
]

/** A short tune on a plucked string as a WAV file: mono, 16 bit, `seconds` long. */
export function createMelody(seconds: number): Buffer {
  const count = Math.round(rate * seconds)
  const file = Buffer.alloc(44 + count * 2)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(36 + count * 2, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(rate, 24)
  file.writeUInt32LE(rate * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(count * 2, 40)
  for (let index = 0; index < count; index += 1) {
    const time = index / rate
    const level = notes.reduce((sum, [start, hertz]) => sum + pluck(time - start, hertz), 0)
    file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, level * 0.22 * Math.min(1, (seconds - time) * 4))) * 32_767), 44 + index * 2)
  }
  return file
}

function pluck(time: number, hertz: number): number {
  if (time < 0) return 0
  const turn = 2 * Math.PI * hertz * time
  const body = Math.sin(turn) + 0.4 * Math.sin(2 * turn) * Math.exp(-time * 4) + 0.2 * Math.sin(3 * turn) * Math.exp(-time * 7)
  return body * Math.exp(-time * 2.6) * Math.min(1, time * 200)
}

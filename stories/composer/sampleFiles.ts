/** A file of a true type and any size in bytes. */
export function sampleFile(name: string, type: string, size = 12): File {
  return new File([new Uint8Array(size)], name, { type })
}

/** A photograph, drawn on a canvas. */
export async function samplePicture(name: string): Promise<File> {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 96
  const context = canvas.getContext('2d')
  if (context) {
    const sky = context.createLinearGradient(0, 0, 0, 96)
    sky.addColorStop(0, '#7fb2e5')
    sky.addColorStop(0.6, '#f7d9b8')
    context.fillStyle = sky
    context.fillRect(0, 0, 96, 96)
    context.fillStyle = '#2f5d50'
    context.beginPath()
    context.moveTo(0, 96)
    context.lineTo(34, 40)
    context.lineTo(58, 72)
    context.lineTo(72, 56)
    context.lineTo(96, 96)
    context.fill()
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  return new File([blob ?? ''], name, { type: 'image/png' })
}

import type { Scene, Stage } from '../stage.ts'

/** Pixels of the page for each pixel of a picture. */
const scale = 4
/** A band without anything in it, as high as this, is a hole. Pixels of the page. */
const hole = 100

/** Pictures of what the screen showed while something happened, as PNG in base 64. */
export async function takePictures({ session }: Scene, happen: () => Promise<void>): Promise<readonly string[]> {
  const pictures: string[] = []
  const keep = ({ data, sessionId }: { readonly data: string; readonly sessionId: number }) => {
    pictures.push(data)
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => {})
  }
  session.on('Page.screencastFrame', keep)
  await session.send('Page.startScreencast', { format: 'png', maxWidth: 800 / scale, maxHeight: 720 / scale, everyNthFrame: 1 })
  await happen()
  await session.send('Page.stopScreencast')
  session.off('Page.screencastFrame', keep)
  return pictures
}

/** Share of pictures with a hole, in per cent, and the highest empty band in pixels of the page. */
export async function judgeBlank(stage: Stage, pictures: readonly string[]): Promise<{ readonly share: number; readonly band: number }> {
  const page = await stage.blank()
  try {
    const bands = await page.evaluate(
      async ([all, perPixel]) => {
        const highest: number[] = []
        for (const data of all) {
          const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
          const context = canvas.getContext('2d', { willReadFrequently: true })
          if (!context) continue
          context.drawImage(bitmap, 0, 0)
          // The transcript alone, without its bar and edges.
          const [width, height] = [bitmap.width - 12, Math.min(bitmap.height, Math.floor(600 / perPixel))]
          const { data: pixels } = context.getImageData(4, 0, width - 4, height)
          let band = 0
          let most = 0
          for (let y = 0; y < height; y++) {
            let low = 255
            let high = 0
            for (let x = 0; x < (width - 4) * 4; x++) {
              const value = pixels[y * (width - 4) * 4 + x] ?? 0
              if (x % 4 !== 1) continue
              low = Math.min(low, value)
              high = Math.max(high, value)
            }
            band = high - low < 10 ? band + 1 : 0
            most = Math.max(most, band)
          }
          highest.push(most * perPixel)
        }
        return highest
      },
      [pictures, scale] as const,
    )
    return { share: (bands.filter((band) => band >= hole).length / Math.max(1, bands.length)) * 100, band: Math.max(0, ...bands) }
  } finally {
    await page.context().close()
  }
}

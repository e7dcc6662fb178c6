import { readFileSync } from 'node:fs'
import { createLandscape, type Palette } from './landscape.ts'
import { createMelody } from './melody.ts'
import { createPdf } from './pdf.ts'
import { createPortrait } from './portrait.ts'

/** A file to be served. */
export interface MediaFile {
  readonly mimeType: string
  readonly bytes: Buffer
}

const scenes: Readonly<Record<string, Palette>> = {
  'harbour-dawn': { skyTop: [70, 104, 168], skyLow: [255, 206, 168], sun: [255, 226, 170], sunAt: [0.68, 0.44], far: [150, 150, 190], near: [38, 52, 92], shore: 0.68, seed: 1 },
  'still-bay': { skyTop: [28, 120, 160], skyLow: [190, 232, 226], sun: [255, 250, 220], sunAt: [0.28, 0.26], far: [128, 184, 184], near: [18, 84, 92], shore: 0.64, seed: 2 },
  'evening-pier': { skyTop: [52, 34, 92], skyLow: [250, 132, 116], sun: [255, 190, 130], sunAt: [0.5, 0.5], far: [150, 84, 126], near: [40, 22, 58], shore: 0.66, seed: 3 },
  'green-hills': { skyTop: [116, 178, 226], skyLow: [236, 246, 226], sun: [255, 250, 214], sunAt: [0.78, 0.2], far: [158, 196, 160], near: [38, 92, 62], shore: 1, seed: 4 },
  'winter-light': { skyTop: [146, 170, 206], skyLow: [246, 232, 236], sun: [255, 244, 232], sunAt: [0.36, 0.34], far: [190, 204, 226], near: [74, 96, 136], shore: 0.72, seed: 5 },
  'red-dunes': { skyTop: [64, 132, 190], skyLow: [252, 222, 184], sun: [255, 240, 200], sunAt: [0.2, 0.3], far: [226, 168, 128], near: [136, 58, 42], shore: 1, seed: 6 },
}

/** Names of the pictures, without ending. Each is served as NAME.png (800 × 450) and NAME-small.png (160 × 90). */
export const sceneNames = Object.keys(scenes)

/** What else the gallery holds. */
export const documentNames = { statement: 'account-statement.pdf', melody: 'welcome-melody.wav', portrait: 'agent-portrait.png', film: 'harbour-evening.webm' } as const

const makers = new Map<string, () => MediaFile>([
  [
    documentNames.statement,
    () => ({
      mimeType: 'application/pdf',
      bytes: createPdf('Harbour Bank', [
        'Account statement, sample',
        '',
        'Opening balance          1 204.60 EUR',
        'Ferry ticket               - 12.40 EUR',
        'Salary                  + 2 310.00 EUR',
        'Closing balance          3 502.20 EUR',
      ]),
    }),
  ],
  [documentNames.melody, () => ({ mimeType: 'audio/wav', bytes: createMelody(3.6) })],
  [documentNames.portrait, () => ({ mimeType: 'image/png', bytes: createPortrait(160) })],
  [documentNames.film, () => ({ mimeType: 'video/webm', bytes: readFileSync(new URL(documentNames.film, import.meta.url)) })],
  ...Object.entries(scenes).flatMap(([name, palette]): [string, () => MediaFile][] => [
    [`${name}.png`, () => ({ mimeType: 'image/png', bytes: createLandscape(800, 450, palette) })],
    [`${name}-small.png`, () => ({ mimeType: 'image/png', bytes: createLandscape(160, 90, palette) })],
  ]),
])
const made = new Map<string, MediaFile>()

/** The file of that name, drawn when it is first asked for; undefined if there is none. */
export function findMedia(name: string): MediaFile | undefined {
  const known = made.get(name)
  if (known) return known
  const file = makers.get(name)?.()
  if (file) made.set(name, file)
  return file
}

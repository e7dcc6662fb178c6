import { bankDrawings } from './bankDrawings.ts'

const addressed = Object.entries(bankDrawings).map(([name, drawing]) => [name, URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }))])

/** Drawn pictures with addresses that belong to this page: nothing is asked for outside. */
export const bankPictures = Object.fromEntries(addressed) as Readonly<Record<keyof typeof bankDrawings, string>>

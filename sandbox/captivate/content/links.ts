import { documentNames } from '../../media/gallery.ts'

/** Addresses on this very server, so that nothing shown ever leaves the machine. */
export interface Links {
  readonly picture: (scene: string, small?: boolean) => string
  readonly page: (name: string) => string
  readonly statement: string
  readonly melody: string
  readonly portrait: string
  readonly film: string
  readonly reply: (messageId: string) => string
  readonly file: (key: string, expires: number) => string
}

/** The addresses under the server's own, such as `http://127.0.0.1:4600`. */
export function createLinks(base: string): Links {
  const media = (name: string): string => `${base}/files/media/${name}`
  return {
    picture: (scene, small = false) => media(`${scene}${small ? '-small' : ''}.png`),
    page: (name) => `${base}/pages/${name}`,
    statement: media(documentNames.statement),
    melody: media(documentNames.melody),
    portrait: media(documentNames.portrait),
    film: media(documentNames.film),
    reply: (messageId) => `${base}/api/reply/${encodeURIComponent(messageId)}`,
    file: (key, expires) => `${base}/files/uploads/${key.split('/').map(encodeURIComponent).join('/')}?expires=${expires}`,
  }
}

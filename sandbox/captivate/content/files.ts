import { sceneNames } from '../../media/gallery.ts'
import type { ContentItem, JsonRecord } from '../wire.ts'
import type { Links } from './links.ts'

/** Replies with files, in every form that public pages show. */
export function fileReplies(links: Links): Readonly<Record<string, readonly ContentItem[]>> {
  const image = (scene: string): JsonRecord => ({
    type: 'image',
    url: links.picture(scene),
    mimetype: 'image/png',
    filename: `${scene}.png`,
  })
  const statement = { type: 'document', url: links.statement, mimetype: 'application/pdf', filename: 'account-statement.pdf' }
  const melody = { type: 'audio', url: links.melody, mimetype: 'audio/wav', filename: 'welcome-melody.wav' }
  return {
    image: [{ type: 'text', text: 'This is the view from our counter.' }, { type: 'files', files: [image('harbour-dawn')] }],
    images: [
      { type: 'text', text: 'Four seasons at the harbour.' },
      { type: 'files', title: 'From our window', files: sceneNames.slice(0, 4).map(image) },
    ],
    files: [
      { type: 'text', text: 'Your statement, the picture you asked about, and our melody.' },
      { type: 'files', title: 'Attachments', files: [statement, image('still-bay'), melody] },
    ],
    audio: [{ type: 'text', text: 'This is what you hear while you wait for us.' }, { type: 'files', files: [melody] }],
    video: [
      { type: 'text', text: 'Four seconds of evening at the harbour.' },
      { type: 'files', files: [{ type: 'video', url: links.film, mimetype: 'video/webm', filename: 'harbour-evening.webm' }] },
    ],
    'files old': [
      {
        type: 'file',
        title: 'In the oldest form',
        files: [
          {
            mimetype: 'image/png',
            url: links.picture('evening-pier'),
            filename: 'evening-pier.png',
            size: 117_961,
            thumbnail: links.picture('evening-pier', true),
          },
          { mimetype: 'application/pdf', url: links.statement, filename: 'account-statement.pdf', size: 981, thumbnail: null },
        ],
      },
    ],
    'files nested': [{ type: 'files', files: { type: 'files', files: [image('green-hills'), statement] } }],
    'files mime': [{ type: 'files', files: [{ type: 'application/pdf', url: links.statement, filename: 'account-statement.pdf' }] }],
    'files unnamed': [{ type: 'files', files: [{ type: 'image', url: links.picture('winter-light'), mimetype: 'image', filename: null }] }],
    'files broken': [
      {
        type: 'files',
        files: [
          { type: 'document', url: null, mimetype: 'application/pdf', filename: 'without-address.pdf' },
          { ...image('nowhere'), filename: 'missing.png' },
          { ...statement, filename: '../../etc/‮fdp.exe <img src=x onerror=alert(1)>.pdf' },
        ],
      },
    ],
  }
}

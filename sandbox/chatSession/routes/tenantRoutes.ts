import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto'
import { createConfiguration } from '../scenario/forms.ts'
import { answerJson } from '../wire.ts'
import { findActiveChat, type Call, type Desk, type Route } from './route.ts'

/** What can be asked without a chat. */
export const tenantRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/availability$/,
    target: 'availability',
    serve: ({ world: { settings } }) => answerJson({ chat: settings.availability, ...(settings.ewt === '' ? {} : { ewt: settings.ewt }) }),
  },
  {
    method: 'GET',
    path: /^\/parameters$/,
    target: 'parameters',
    serve: () =>
      answerJson({ parameters: [{ first_name: 'FIRST_NAME' }, { last_name: 'LAST_NAME' }, { email: 'EMAIL' }, { phone: 'PHONE' }, { topic: 'TEXT' }] }),
  },
  { method: 'GET', path: /^\/configuration$/, target: 'configuration', serve: () => answerJson(createConfiguration()) },
  { method: 'GET', path: /^\/iceservers$/, target: 'iceservers', serve: answerIceServers },
  {
    method: 'GET',
    path: /^\/version$/,
    target: 'version',
    serve: ({ world }, { version }) => (version === 2 ? answerJson({ server_version: '5.19.4.sandbox' }) : notInVersion1(world)),
  },
]

function answerIceServers({ world }: Desk, { client }: Call) {
  const servers = [{ url: 'stun:127.0.0.1:3478' }, { url: 'turn:127.0.0.1:3478', username: 'harbour', credential: 'sandbox' }]
  if (world.settings.iceServers === 'plain') return answerJson({ servers })
  // The page says: PBKDF2-SHA256 with 65536 rounds, AES-GCM, key from the session id. Salt, nonce, text and tag follow one another here.
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const key = pbkdf2Sync(findActiveChat(world, client.clientId)?.id ?? '', salt, 65_536, 32, 'sha256')
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const text = Buffer.concat([cipher.update(JSON.stringify(servers), 'utf8'), cipher.final()])
  return answerJson({ servers: Buffer.concat([salt, nonce, text, cipher.getAuthTag()]).toString('base64') })
}

function notInVersion1(_world: Desk['world']) {
  return answerJson({ error_code: '5955', error_message: 'No such resource' }, 404)
}

import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { port: { type: 'string', default: '8080' } } })

/** Where the chat's server is: the page has the sandbox's own address in it. */
const chat = new URL(process.env.CHAT_SERVER ?? 'http://127.0.0.1:4600').host

/** The script of the package, and the folder `embed/` beside it. */
const script = new URL(import.meta.resolve('parlance-chat/embed.js'))

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `connect-src http://${chat} ws://${chat}`,
  // Pictures in messages. The sandbox serves its own without https.
  `img-src data: https: http://${chat}`,
  "require-trusted-types-for 'script'",
  'trusted-types dompurify',
].join('; ')

const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? '/', 'http://any').pathname
  if (path === '/') {
    const page = await readFile(new URL('index.html', import.meta.url), 'utf8')
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(page.replaceAll('127.0.0.1:4600', chat))
    return
  }
  const [, file] = /^\/parlance\/((?:embed\/)?[\w-]+\.js)$/.exec(path) ?? []
  const found = path === '/help.css' ? new URL('help.css', import.meta.url) : file && new URL(file, script)
  if (!found) return response.writeHead(404).end()
  createReadStream(fileURLToPath(found))
    .once('open', () => response.writeHead(200, { 'content-type': file ? 'text/javascript' : 'text/css' }))
    .once('error', () => response.writeHead(404).end())
    .pipe(response)
})

server.listen(Number(values.port), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`))

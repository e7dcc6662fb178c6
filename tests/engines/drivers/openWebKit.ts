import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { usualSize, type Engine, type EngineKey, type EnginePage } from './engine.ts'
import { askWebDriver } from './askWebDriver.ts'

/** By these code points WebDriver means keys that write nothing. */
const keys: Readonly<Record<EngineKey, string>> = { Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004' }

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** Where the programs of WebKitGTK lie. */
export interface WebKitPaths {
  readonly driver: string
  readonly browser: string
  readonly display: string
}

/** A screen of its own, since the browser has no way to do without one. */
async function startDisplay(program: string): Promise<{ readonly name: string; readonly process: ChildProcess }> {
  const display = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const pipe = display.stdio[3]
  if (!pipe) throw new Error('The display has no channel to name itself.')
  const [number] = (await once(pipe as NodeJS.ReadableStream, 'data')) as [Buffer]
  return { name: `:${number.toString().trim()}`, process: display }
}

/** Starts WebKit, driven by WebDriver, on a screen of its own. */
export async function openWebKit({ driver, browser, display }: WebKitPaths): Promise<Engine> {
  const screen = await startDisplay(display)
  const port = await freePort()
  const program = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    // Root may not sandbox; a machine without a graphics card draws by itself.
    env: { ...process.env, DISPLAY: screen.name, WEBKIT_FORCE_SANDBOX: '0', WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1', GDK_BACKEND: 'x11' },
  })
  const ask = askWebDriver(`http://127.0.0.1:${port}`)
  await ask.isReady()

  async function begin() {
    const options = { binary: browser, args: ['--automation'] }
    return ask.post<{ sessionId: string; capabilities: { browserName: string; browserVersion: string } }>('/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    })
  }

  const first = await begin()
  await ask.delete(`/session/${first.sessionId}`)

  return {
    name: 'webkit',
    version: `${first.capabilities.browserName} ${first.capabilities.browserVersion}`,
    async open(url, size = usualSize): Promise<EnginePage> {
      const { sessionId } = await begin()
      const at = (path: string) => `/session/${sessionId}${path}`
      await ask.post(at('/window/rect'), size)
      await ask.post(at('/timeouts'), { script: 20_000, pageLoad: 30_000 })
      const goto = async (next: string) => void (await ask.post(at('/url'), { url: next }))
      const act = async (actions: readonly unknown[]) => {
        await ask.post(at('/actions'), { actions })
        await ask.delete(at('/actions'))
      }
      const typed = (text: string) =>
        act([{ type: 'key', id: 'keyboard', actions: [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) }])
      await goto(url)
      return {
        goto,
        evaluate: (run, argument) => ask.post(at('/execute/sync'), { script: `return (${run.toString()})(arguments[0])`, args: [argument] }),
        clickAt: (x, y) =>
          act([
            {
              type: 'pointer',
              id: 'mouse',
              parameters: { pointerType: 'mouse' },
              actions: [
                { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' },
                { type: 'pointerDown', button: 0 },
                { type: 'pointerUp', button: 0 },
              ],
            },
          ]),
        type: typed,
        press: (key) => typed(keys[key]),
        close: () => ask.delete(at('')),
      }
    },
    async close() {
      program.kill()
      screen.process.kill()
    },
  }
}

import { control } from './server.ts'
import { enter, leave, lost, present, ready, show } from './stage.tsx'
import { drawn, until } from './until.ts'

function find<Wanted extends Element>(selector: string): Wanted {
  const element = document.querySelector<Wanted>(selector)
  if (!element) throw new Error(`There is no ${selector}.`)
  return element
}

const press = (name: string) => find<HTMLElement>(`button[aria-label="${name}"]`).click()

function write(text: string): void {
  const field = find<HTMLTextAreaElement>('textarea')
  // React hears of a value only when it is set past the property that it has laid over the field.
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function attach(file: File): void {
  const input = find<HTMLInputElement>('input[type=file]')
  const transfer = new DataTransfer()
  transfer.items.add(file)
  input.files = transfer.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

async function say(text: string): Promise<void> {
  // What the line brought is drawn with the next frame.
  await until('the field', () => document.querySelector('textarea') !== null)
  write(text)
  await drawn()
  press('Send')
}

const isUploading = () => document.querySelector('[data-upload=uploading]') !== null

let rounds = 0

/** What can happen on the page, by name. Each leaves the page as it found it. */
export const scenes: Readonly<Record<string, () => Promise<void>>> = {
  async 'nothing happens'() {
    await drawn()
  },
  async 'the panel comes and goes'() {
    await enter()
    await drawn()
    leave()
  },
  async 'the panel goes before it is connected'() {
    show()
    await Promise.resolve()
    leave()
    show()
    await drawn()
    leave()
  },
  async 'the panel goes while messages are on their way'() {
    await enter()
    rounds += 1
    await say(`First of ${rounds}`)
    await say(`Second of ${rounds}`)
    present().send({ text: `Third of ${rounds}` })
    leave()
  },
  async 'the panel goes while a file uploads'() {
    await enter()
    const picture = new File([new Uint8Array(400_000)], `picture-${rounds++}.png`, { type: 'image/png' })
    attach(picture)
    await drawn()
    press('Send')
    // Another one waits to be sent.
    attach(picture)
    await until('the upload', isUploading)
    leave()
  },
  async 'a picture opens and closes'() {
    find<HTMLElement>('.parlance-picture[aria-haspopup=dialog]').click()
    await until('the large picture', () => document.querySelector('dialog[open] img') !== null)
    press('Next picture')
    await drawn()
    press('Close')
    await until('its end', () => document.querySelector('dialog[open]') === null)
  },
  async 'the list of conversations opens and closes'() {
    press('Your conversations')
    await until('the list', () => document.querySelector('.parlance-conversations-list button') !== null)
    press('Back to the conversation')
    await until('the transcript', () => document.querySelector('[role=log] [role=listitem], [role=log] li') !== null)
  },
  async 'the line breaks and comes back'() {
    rounds += 1
    // The server goes as in a restart, or the client gives the line up; the visitor does not wait for the next attempt.
    if (rounds % 2 === 0) await Promise.all([control('drop', { code: 1012 }), lost()])
    present().reconnect()
    if (rounds % 2 === 1) await lost()
    await ready()
  },
}

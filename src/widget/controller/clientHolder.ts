import { createChatClient, hasKeptChat, type ChatClient } from '../../core/index.ts'
import type { ChatConnection } from '../../model/index.ts'
import type { ChatWidgetOptions, ConnectionDefaults } from './widgetOptions.ts'

/** What a holder needs of its widget. */
export interface ClientHolderOptions {
  readonly getOptions: () => ChatWidgetOptions
  readonly defaults: ConnectionDefaults
  /** Whether a chat may be made now. What needs one waits until `permit`. */
  readonly mayMake: () => boolean
  /** The chat is there. Called before what waited for it. */
  readonly onMade: (client: ChatClient) => void
  readonly onFailed: (error: unknown) => void
}

/** Makes the chat when it is first needed, and holds its line while the widget stands in a page. */
export interface ClientHolder {
  /** Does something with the chat, and makes it if there is none; in order, where the connection has to be waited for. */
  readonly use: (action: (client: ChatClient) => void) => void
  readonly client: () => ChatClient | undefined
  /** Whether the connection is waited for. */
  readonly isAsking: () => boolean
  /** A chat may be made from now on: what waited for it goes on. */
  readonly permit: () => void
  /** Makes the chat if it has something to go on with. A connection that is a function is asked only where `mayBeKept`. */
  readonly wake: (mayBeKept: boolean) => void
  /** The widget stands in a page. */
  readonly attach: () => void
  /** It does not: the line is let go. */
  readonly detach: () => void
  /** Forgets the chat; the next one is made anew. */
  readonly drop: () => void
}

/** Makes the holder of a widget's chat. */
export function createClientHolder({ getOptions, defaults, mayMake, onMade, onFailed }: ClientHolderOptions): ClientHolder {
  let connection: ChatConnection | undefined
  let client: ChatClient | undefined
  let release: (() => void) | undefined
  let isAttached = false
  let waiting: ((client: ChatClient) => void)[] = []
  // Each dropping makes void what was being waited for.
  let turn = 0
  let isAsking = false

  function make(from: ChatConnection) {
    connection = from
    if (client) return
    const { title, logo, assistant, preChat, shareDraft, visitor, metadata } = getOptions()
    const face = { ...(title === undefined ? {} : { name: title }), ...(logo === undefined ? {} : { avatarUrl: logo }) }
    const bot = assistant ?? (Object.keys(face).length > 0 ? face : undefined)
    client = createChatClient({
      connection: from,
      // The visitor begins a conversation by opening the panel, not by being here.
      autoStart: false,
      // One line for all tabs of the browser; each works alone where they cannot hear of each other.
      tabs: 'shared',
      ...(bot ? { assistant: bot } : {}),
      ...(preChat ? { preChat } : {}),
      ...(shareDraft === undefined ? {} : { shareDraft }),
      ...(visitor ? { visitor } : {}),
      ...(metadata ? { metadata } : {}),
    })
    if (isAttached) release = client.open()
    onMade(client)
    const actions = waiting
    waiting = []
    for (const action of actions) action(client)
  }

  function fail(error: unknown) {
    isAsking = false
    onFailed(error)
  }

  function ask(then: (connection: ChatConnection) => void) {
    if (connection) return then(connection)
    if (isAsking) return
    const mine = turn
    const given = getOptions().connection
    const settle = (made: ChatConnection) => {
      if (mine !== turn) return
      isAsking = false
      connection = made
      // What was asked for meanwhile needs the chat, whether or not it was kept.
      if (waiting.length > 0) make(made)
      else then(made)
    }
    if (typeof given !== 'function') return settle(given)
    isAsking = true
    try {
      const made = given(defaults)
      // Of an asynchronous function, where the page has put another class in the place of Promise, it is not one.
      if ('then' in made) made.then(settle, (error: unknown) => mine === turn && fail(error))
      else settle(made)
    } catch (error) {
      fail(error)
    }
  }

  return {
    use(action) {
      if (client) return action(client)
      waiting.push(action)
      if (mayMake()) ask(make)
    },
    permit() {
      if (waiting.length > 0) ask(make)
    },
    client: () => client,
    isAsking: () => isAsking,
    wake(mayBeKept) {
      if (client || !mayMake() || (typeof getOptions().connection === 'function' && !mayBeKept)) return
      ask((made) => hasKeptChat(made) && make(made))
    },
    attach() {
      isAttached = true
      release ??= client?.open()
    },
    detach() {
      isAttached = false
      release?.()
      release = undefined
    },
    drop() {
      turn++
      isAsking = false
      waiting = []
      release?.()
      release = client = undefined
    },
  }
}

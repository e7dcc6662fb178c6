import { controlNetwork, controlSandbox, superviseSandbox, type Sandbox, type Trouble } from './sandbox.ts'

/** One thing that can be broken by hand. */
export interface Fault {
  readonly name: string
  /** What it does, in a sentence. */
  readonly hint: string
  readonly start: () => Promise<unknown>
  /** Without it the fault is over as soon as it has happened. */
  readonly isOn?: (trouble: Trouble) => boolean
  readonly end?: () => Promise<unknown>
}

/** Faults of one kind, in one row. */
export interface FaultRow {
  readonly label: string
  readonly faults: readonly Fault[]
}

/** 32 kbit/s, in bytes. */
const slow = 4_000

const deadOnly = (toServer: boolean, toClient: boolean) => ({ network: { dead } }: Trouble) => dead.toServer === toServer && dead.toClient === toClient

/** A way that loses everything until it is mended; one choice takes the place of another. */
const silence = (name: string, hint: string, direction: 'toServer' | 'toClient' | 'both'): Fault => ({
  name,
  hint,
  start: async () => {
    await controlNetwork('heal')
    await controlNetwork('black-hole', { direction, newToo: true })
  },
  isOn: deadOnly(direction !== 'toClient', direction !== 'toServer'),
  end: () => controlNetwork('heal'),
})

/** What networks do. */
export const networkFaults: readonly FaultRow[] = [
  {
    label: 'The line ends',
    faults: [
      { name: 'Cut', hint: 'The line is closed without a word (FIN).', start: () => controlNetwork('cut') },
      { name: 'Reset', hint: 'The line is torn down (RST).', start: () => controlNetwork('reset') },
      {
        name: 'In mid-frame',
        hint: 'The next frame to you breaks off halfway, and the line with it.',
        start: () => controlNetwork('cut-mid-frame'),
        isOn: ({ network }) => network.cut !== null,
        end: () => controlNetwork('cancel-cut'),
      },
    ],
  },
  {
    label: 'It goes silent',
    faults: [
      {
        name: 'This line',
        hint: 'This line dies without a sign. A new one works.',
        start: () => controlNetwork('black-hole', { direction: 'both' }),
        isOn: ({ network: { held, dead } }) => held.toServer > 0 && held.toClient > 0 && !dead.toServer && !dead.toClient,
        end: () => controlNetwork('heal'),
      },
      silence('Outwards', 'Nothing reaches the server.', 'toServer'),
      silence('Inwards', 'The server hears you, you do not hear it.', 'toClient'),
      silence('Both ways', 'Nothing comes or goes, and nobody says so.', 'both'),
    ],
  },
  {
    label: 'It is bad',
    faults: [
      {
        name: 'Slow',
        hint: '32 kbit/s, and 2 seconds there and back.',
        start: async () => {
          await controlNetwork('delay', { ms: 2_000 })
          await controlNetwork('throttle', { bytesPerSecond: slow })
        },
        isOn: ({ network }) => network.delay > 0,
        end: async () => {
          await controlNetwork('delay', { ms: 0 })
          await controlNetwork('throttle', { bytesPerSecond: 0 })
        },
      },
      {
        name: 'Twice',
        hint: 'Every frame comes twice.',
        start: () => controlNetwork('duplicate', { copies: 2 }),
        isOn: ({ network }) => network.copies.toClient > 1,
        end: () => controlNetwork('duplicate', { copies: 1 }),
      },
      {
        name: 'Out of order',
        hint: 'Frames overtake each other, five at a time.',
        start: () => controlNetwork('reorder', { window: 5 }),
        isOn: ({ network }) => network.reorder > 1,
        end: () => controlNetwork('reorder', { window: 1 }),
      },
      {
        name: 'Garbled',
        hint: 'The next frame to you has wrong bits in it.',
        start: () => controlNetwork('corrupt', { count: 1 }),
        isOn: ({ network }) => network.corrupt.left > 0,
        end: () => controlNetwork('corrupt', { count: 0 }),
      },
    ],
  },
]

/** What servers do. */
export function serverFaults(sandbox: Sandbox): readonly FaultRow[] {
  const ask = (control: string, body?: object) => () => controlSandbox(sandbox, control, body)
  const waiting = (outcome: 'drop' | 'swallow') => ({ server }: Trouble) => server?.requests.some((one) => one.outcome === outcome) ?? false
  return [
    {
      label: 'The server',
      faults: [
        {
          name: 'Killed',
          hint: 'The process is gone until you start it again.',
          start: () => superviseSandbox('kill'),
          isOn: ({ isRunning }) => !isRunning,
          end: () => superviseSandbox('start'),
        },
        { name: 'Restart', hint: 'Killed, and back after 3 seconds.', start: () => superviseSandbox('restart?after=3000') },
        {
          name: 'Refuses',
          hint: 'It cuts you off and lets nobody in (503).',
          start: async () => {
            await controlSandbox(sandbox, 'refuse', { status: 503 })
            await controlSandbox(sandbox, 'drop')
          },
          isOn: ({ server }) => server != null && server.refusal !== null,
          end: ask('refuse'),
        },
        { name: 'Forgets you', hint: 'It has never heard of this conversation.', start: ask('forget') },
      ],
    },
    {
      label: 'Your next message',
      faults: [
        {
          name: 'Is lost',
          hint: 'It never gets there.',
          start: ask('fail-next', { on: 'message', outcome: 'drop' }),
          isOn: waiting('drop'),
          end: ask('fail-none'),
        },
        {
          name: 'Goes unanswered',
          hint: 'The server has it and does not say so.',
          start: ask('fail-next', { on: 'message', outcome: 'swallow' }),
          isOn: waiting('swallow'),
          end: ask('fail-none'),
        },
      ],
    },
    {
      label: 'It says',
      faults: [
        { name: 'Nonsense', hint: 'A frame that is no JSON.', start: ask('malformed', { kind: 'bad-json' }) },
        { name: '100 things', hint: 'A hundred messages at once.', start: ask('burst', { count: 100 }) },
      ],
    },
  ]
}

/** Mends everything, the server's process first. */
export async function mendAll(sandbox: Sandbox): Promise<void> {
  await superviseSandbox('start')
  await Promise.all([controlNetwork('clear'), controlSandbox(sandbox, 'clear')])
}

import type { Plan } from '../director.ts'
import type { Beat } from '../state.ts'
import { agentJoins, failedAssignment, handOver, jonas, mia, queue, queueGoesUp } from './agent.ts'
import { answer, botName, chunks, complete, final, speech, typing } from './beats.ts'
import type { BotContext } from './react.ts'

/** One word that the bot understands. */
export interface BotWord {
  /** What it shows, for `help`. */
  readonly shows: string
  /** Something may follow the word. */
  readonly takesRest?: boolean
  readonly play: (context: BotContext) => Plan
}

const emit = (name: string, data: Record<string, unknown>, wait = 0): Beat => ({ wait, emit: { name, data } })

const say = (content: string): Plan => ({ steps: [{ say: speech(content) }] })

const ends: Readonly<Record<string, NonNullable<Beat['end']>>> = {
  '': { reason: 'user_ended' },
  user: { reason: 'user_ended' },
  agent: { reason: 'agent_ended' },
  timeout: { reason: 'timeout', status: 'closed' },
  resolved: { reason: 'resolved', status: 'resolved' },
  silent: { reason: '' },
}

const streams: Readonly<Record<string, BotWord>> = {
  stream: { shows: 'an answer that grows, with a table and code', play: ({ world, answers, stream }) => stream(answer(world, answers.standard)) },
  long: { shows: 'a long one', play: ({ answers, reply }) => reply(answers.long) },
  short: { shows: 'a short one', play: ({ answers, reply }) => reply(answers.short) },
  table: { shows: 'a table', play: ({ answers, reply }) => reply(answers.table) },
  code: { shows: 'code', play: ({ answers, reply }) => reply(answers.code) },
  tricky: { shows: 'markdown at its worst', play: ({ answers, reply }) => reply(answers.tricky) },
  slow: {
    shows: 'a slow one',
    play: ({ world, answers, stream }) =>
      stream([typing(world, true), ...chunks(answers.standard, 120, 200), complete, typing(world, false), final(world, answers.standard)]),
  },
  plain: { shows: 'a message that was not streamed', play: ({ answers }) => say(answers.short) },
  silent: {
    shows: 'a few pieces, and then nothing ever',
    play: ({ world, answers, stream }) => stream([typing(world, true), ...chunks(answers.standard).slice(0, 20)]),
  },
  hesitate: {
    shows: 'pieces, 35 seconds of nothing, the rest',
    play: ({ world, answers, stream }) => {
      const all = chunks(answers.standard)
      return stream([
        typing(world, true),
        ...all.slice(0, 20),
        ...all.slice(20).map((beat, index) => (index === 0 ? { ...beat, pause: 35_000 } : beat)),
        complete,
        typing(world, false),
        final(world, answers.standard),
      ])
    },
  },
  'no completion': {
    shows: 'all pieces, no end, no message',
    play: ({ world, answers, stream }) => stream([typing(world, true), ...chunks(answers.short), { keep: speech(answers.short) }]),
  },
  'no message': {
    shows: 'pieces and their end, no message',
    play: ({ world, answers, stream }) =>
      stream([typing(world, true), ...chunks(answers.short), complete, typing(world, false), { keep: speech(answers.short) }]),
  },
  'chunks after completion': {
    shows: 'pieces that come after the end',
    play: ({ world, answers, stream }) => {
      const all = chunks(answers.short)
      return stream([typing(world, true), ...all.slice(0, -4), complete, ...all.slice(-4), typing(world, false), final(world, answers.short)])
    },
  },
  'chunks after message': {
    shows: 'pieces that come after the message',
    play: ({ world, answers, stream }) => {
      const all = chunks(answers.short)
      return stream([typing(world, true), ...all.slice(0, -4), complete, typing(world, false), final(world, answers.short), ...all.slice(-4)])
    },
  },
  'message first': {
    shows: 'the message in the midst of the pieces',
    play: ({ world, answers, stream }) => {
      const all = chunks(answers.short)
      return stream([typing(world, true), ...all.slice(0, 8), final(world, answers.short), ...all.slice(8), complete, typing(world, false)])
    },
  },
  'no chunks': {
    shows: 'an end and a message without pieces',
    play: ({ world, answers, stream }) => stream([typing(world, true), complete, typing(world, false), final(world, answers.short)]),
  },
  'only completion': { shows: 'an end without anything', play: ({ world, stream }) => stream([typing(world, true), complete, typing(world, false)]) },
  two: {
    shows: 'two answers at once, mixed up',
    play: ({ world, answers, stream }) => {
      const other = 'Your **account number** is FI21 1234 5600 0007 85.'
      const [one, two] = [chunks(answers.short), chunks(other)]
      const mixed = Array.from({ length: Math.max(one.length, two.length) }, (_, index) => [one[index], two[index]]).flat().filter((beat) => beat !== undefined)
      return stream([typing(world, true), ...mixed, complete, complete, typing(world, false), final(world, answers.short), final(world, other)])
    },
  },
  error: {
    shows: 'an error in the midst of an answer',
    play: ({ world, answers, stream }) =>
      stream([
        typing(world, true),
        ...chunks(answers.short).slice(0, 8),
        emit('error', { message: 'The assistant is overloaded. Please try again.', code: 'AI_SERVICE_ERROR', details: 'upstream timeout' }, 200),
        typing(world, false),
      ]),
  },
  'half typing': { shows: 'typing that never ends', play: ({ world }) => ({ steps: [typing(world, true)] }) },
}

const people: Readonly<Record<string, BotWord>> = {
  agent: { shows: 'the queue, and Mia', play: ({ world, conversation }) => queue(world, conversation) },
  mia: { shows: 'Mia at once', play: ({ world }) => ({ steps: agentJoins(world, mia) }) },
  'queue up': { shows: 'places in the queue that get worse', play: ({ world }) => queueGoesUp(world) },
  failed: { shows: 'an agent who never comes', play: () => failedAssignment() },
  transfer: { shows: 'Mia hands over to Jonas', play: ({ world }) => ({ steps: [...agentJoins(world, mia), ...handOver(world, mia, jonas)] }) },
  end: {
    shows: 'the end; also end agent, timeout, resolved, silent',
    takesRest: true,
    play: ({ rest }) => ({ steps: [{ say: speech('Thank you for writing. How was it?') }, { wait: 600, end: ends[rest.toLowerCase()] ?? { reason: rest } }] }),
  },
}

const others: Readonly<Record<string, BotWord>> = {
  search: {
    shows: 'search WORDS: what the knowledge base has',
    takesRest: true,
    play: ({ knowledge, rest, reply }) => {
      const found = knowledge.search(rest).slice(0, 3)
      return reply(
        found.length === 0
          ? `I found nothing about “${rest}”.`
          : `I found ${found.length} articles:\n\n${found.map(({ title, url, excerpt }) => `- [${title}](${url}): ${excerpt}`).join('\n')}`,
      )
    },
  },
  ask: {
    shows: 'ask QUESTION: an answer from the knowledge base',
    takesRest: true,
    play: ({ knowledge, rest, reply, answers }) => reply(knowledge.answer(rest) ?? answers.short),
  },
  echo: { shows: 'echo WORDS: your words again', takesRest: true, play: ({ rest, reply }) => reply(rest) },
  notify: {
    shows: 'a notification, if you joined an organisation',
    play: () => ({
      steps: [
        { say: speech('A notification is on its way.') },
        {
          wait: 800,
          notify: {
            type: 'payment',
            title: 'Payment received',
            message: '240.00 EUR from J. Lindqvist have arrived.',
            data: { amount: '240.00', currency: 'EUR' },
          },
        },
      ],
    }),
  },
  system: { shows: 'a message of the system', play: () => ({ steps: [{ say: { sender: 'system', content: 'Our service is closed from 22:00 to 6:00.' } }] }) },
  burst: { shows: 'ten messages at once', play: () => ({ steps: Array.from({ length: 10 }, (_, index) => ({ say: speech(`Message ${index + 1} of 10`) })) }) },
  metadata: {
    shows: 'metadata that the server changes',
    play: () => ({ steps: [emit('conversation-metadata-updated', { topic: 'cards', priority: 'high' })] }),
  },
  status: {
    shows: 'status WORD: a status of any name',
    takesRest: true,
    play: ({ rest }) => ({ steps: [emit('status-change', { status: rest || 'active' })] }),
  },
  'unknown event': {
    shows: 'an event that nobody knows',
    play: () => ({
      steps: [emit('weather-report', { sky: 'clear', degrees: 14 }), { say: speech('Before this came an event that nobody has told your chat about.') }],
    }),
  },
  help: { shows: 'this list', play: ({ reply }) => reply(helpText()) },
}

/** Everything that the bot understands. */
export const botWords: Readonly<Record<string, BotWord>> = { ...streams, ...people, ...others }

function helpText(): string {
  const list = (words: Readonly<Record<string, BotWord>>): string => Object.entries(words).map(([word, { shows }]) => `- \`${word}\`: ${shows}`).join('\n')
  return `I am the ${botName}, a program. Besides questions I understand:\n\n**Answers**\n\n${list(streams)}\n\n**People**\n\n${list(people)}\n\n**More**\n\n${list(others)}\n\nAnything else gets an answer about transfers.`
}

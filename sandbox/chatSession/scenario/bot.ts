import type { Plan } from '../director.ts'
import type { Chat, Step } from '../state.ts'
import type { ChatSessionWorld } from '../world.ts'
import { handOver, teamsSteps, warningSteps } from './agent.ts'
import { createScenarioParty, joined, scenarioId } from './cast.ts'
import { contentReplies, eventReplies } from './contents.ts'
import { fail, leave } from './farewell.ts'
import { formNames, paymentFormId } from './forms.ts'
import { say, showForm, status } from './speech.ts'

/** How a chat begins: the queue where it is asked for, then the scenario, which greets. */
export function opening(world: ChatSessionWorld, chat: Chat): Plan {
  const { settings } = world
  const queue =
    chat.state === 'queued'
      ? [status('queued', 0, chat.ewt), status('queued', 2500, String(Math.ceil(Number(chat.ewt) / 3) || '')), status('connecting', 2500)]
      : []
  const name = typeof chat.parameters['first_name'] === 'string' && chat.parameters['first_name'] !== '' ? `, ${chat.parameters['first_name']}` : ''
  return {
    steps: [
      ...queue,
      ...(settings.announceVisitor ? [{ event: joined({ id: chat.id, type: 'external', firstName: '', lastName: '', displayName: 'You' }) }] : []),
      { event: joined(createScenarioParty(settings.scenarioName)) },
      status('connected', 0),
      say(scenarioId, `Hello${name}, I am the assistant of Harbour Bank. Say “help” to see what I know.`, {
        msg: `<p>Hello${name.replaceAll(/[<>&]/g, '')}, I am the assistant of <b>Harbour Bank</b>. Say “help” to see what I know.</p>`,
      }),
    ],
  }
}

/** Words that need a person in the chat. */
const forAgents = ['call', 'transfer', 'typing', 'hang up', 'agent leaves']

type Act = (world: ChatSessionWorld, chat: Chat) => Plan

const plainly = (...steps: readonly Step[]): Plan => ({ steps })

const acts: Readonly<Record<string, Act>> = {
  agent: (_world, chat) => handOver(chat),
  form: (world) => plainly(say(scenarioId, 'Please tell me your new address.'), showForm(world, 'address_form')),
  secure: (world) => plainly(say(scenarioId, 'You can pay here. Nobody sees what you type.'), showForm(world, paymentFormId, { isSecure: true })),
  question: (world) => plainly(say(scenarioId, 'What is your contract number?'), showForm(world, '')),
  'unknown form': (world) => plainly(say(scenarioId, 'I send you a form that is not in the configuration.'), showForm(world, 'no_such_form')),
  'request location': (world) => plainly(say(scenarioId, 'Where are you now?'), showForm(world, 'RequestLocation')),
  'no agent': (world) => plainly(say(scenarioId, 'Nobody is here at the moment. Leave us a message.'), showForm(world, 'chat_unavailable_form')),
  warn: () => plainly(...warningSteps()),
  teams: () => plainly(...teamsSteps()),
  fail: () => fail(),
  bye: (world, chat) => leave(world, chat, [say(scenarioId, 'Goodbye, and take care.')]),
}

/** What the scenario does about a text. `isPressed` says that a button sent it. */
export function scenarioAnswers(world: ChatSessionWorld, chat: Chat, text: string, isPressed: boolean): Plan {
  const word = text.trim().toLowerCase()
  const links = world.links()
  const { location: _event, ...events } = eventReplies(scenarioId, links)
  const replies: Readonly<Record<string, readonly Step[]>> = { ...events, ...contentReplies(scenarioId, links) }
  if (word === 'help')
    return plainly(
      say(
        scenarioId,
        `I know these words: ${[...Object.keys(replies), ...Object.keys(acts)].join(', ')}. With an agent also: ${forAgents.join(', ')}. “form NAME” shows one of ${formNames.join(', ')}.`,
      ),
    )
  const known = Object.hasOwn(replies, word) ? replies[word] : undefined
  if (known) return { steps: known }
  const act = Object.hasOwn(acts, word) ? acts[word] : undefined
  if (act) return act(world, chat)
  if (word.startsWith('form ')) return plainly(showForm(world, text.trim().slice(5)))
  if (forAgents.includes(word)) return plainly(say(scenarioId, 'For that you need a person. Say “agent” first.'))
  if (isPressed) return plainly(say(scenarioId, `You chose “${text}”.`))
  return plainly(
    say(scenarioId, `You wrote “${text.length > 80 ? `${text.slice(0, 80)}…` : text}”. I am only a simple assistant: say “help”, or “agent” for a person.`),
  )
}

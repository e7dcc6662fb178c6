import type { Capabilities, Message } from '../../model/index.ts'
import type { ConformanceKit } from './conformanceKit.ts'
import { connectionOf } from './connectionOf.ts'
import type { SimulatedChat } from './simulateChat.ts'

/** The words of a row. */
export const textIn = ({ parts }: Message): string => parts.map((part) => (part.kind === 'text' ? part.text : `[${part.kind}]`)).join('\n')

/** The words of the transcript, row by row. */
export const textsOf = (chat: SimulatedChat): readonly string[] => chat.rows().map(textIn)

/** What the kit's connection says that it can do. */
export const capabilitiesOf = (kit: ConformanceKit): Capabilities => connectionOf(kit).capabilities

import type { CommandOf, Encoded, ProtocolContext } from '../../../model/index.ts'
import { present } from '../../foundation/present.ts'
import { none } from '../../foundation/totalAdapter.ts'
import { encodeEvent } from '../encodeEvent.ts'
import { encodeMetadata } from '../encodeMetadata.ts'
import type { WireConfig } from '../wireConfig.ts'
import { formOf } from './captivateForm.ts'

/** Sends the answers of a form as its mapping says. Those that are said as a message leave as one. */
export const encodeFormSubmit = (
  { name, values, secure }: CommandOf<'form.submit'>,
  conversation_id: string,
  context: ProtocolContext,
  config: WireConfig,
): Encoded => {
  const form = formOf(name, config.forms)
  if (secure === true) return none('Captivate has no secure forms: what is answered would lie in the conversation')
  if (!form) return none(`no form of the option forms is called ${name.slice(0, 80)}`)
  const { answer } = form
  switch (answer.via) {
    case 'action':
      return encodeEvent('action', { type: 'normal', id: answer.id ?? name, data: values, conversation_id }, context, config)
    case 'metadata': {
      const metadata = { [answer.key ?? name]: values }
      return encodeMetadata(present({ type: 'metadata.set', metadata, target: answer.target }), conversation_id, context, config)
    }
    case 'message':
      return none(`the form ${name.slice(0, 80)} is answered by a message of the visitor's`)
  }
}

/** Tells that a form was put aside, where its mapping asks for that. */
export const encodeFormCancel = (
  { name }: CommandOf<'form.cancel'>,
  conversation_id: string,
  context: ProtocolContext,
  config: WireConfig,
): Encoded => {
  const answer = formOf(name, config.forms)?.answer
  if (answer?.via !== 'action' || answer.onCancel !== 'send') return none('nobody is told of a form that is put aside')
  return encodeEvent('action', { type: 'normal', id: answer.id ?? name, data: { cancelled: true }, conversation_id }, context, config)
}

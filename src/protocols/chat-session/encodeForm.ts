import type { CommandOf } from '../../model/index.ts'
import type { ClientEvent } from './encodeEvents.ts'
import type { WireConfig } from './wireConfig.ts'

/** The answers of a form. Those of a secure one are in this event and nowhere else. */
export const formData = ({ formId, name, values, secure = false }: CommandOf<'form.submit'>, config: WireConfig): ClientEvent => ({
  event: secure ? 'chat_session_secure_form_data' : 'chat_session_form_data',
  form_request_id: formId,
  form_name: secure ? secureName(name, config) : name,
  data: values,
})

/** The visitor puts a form aside. The name of the plain one lacks `session`: so it is on the wire. */
export const formCancel = ({ formId, name, secure = false }: CommandOf<'form.cancel'>, config: WireConfig): ClientEvent => ({
  event: secure ? 'chat_session_secure_form_cancel' : 'chat_form_data_cancel',
  form_request_id: formId,
  form_name: secure ? secureName(name, config) : name,
})

/** A secure form is asked for by its id alone: that is echoed, unless a definition gives a name (BP-10). */
const secureName = (name: string, { secureForms }: WireConfig): string => secureForms.find(({ id }) => id === name)?.name ?? name

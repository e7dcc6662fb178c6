/** A field of a form as the configuration has it. */
interface Field {
  readonly formFieldType: string
  readonly name?: string
  readonly label: string
  readonly required?: boolean
  readonly validate?: boolean
  readonly options?: readonly string[]
  readonly minValue?: number
  readonly maxValue?: number
}

/** A form as the configuration has it: found by its name, a secure one by its id. */
interface Form {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly submitButtonText: string
  readonly cancelButtonText: string
  readonly fields: readonly Field[]
}

const field = (formFieldType: string, name: string, label: string, more: Partial<Field> = {}): Field => ({
  formFieldType,
  name,
  label,
  required: false,
  validate: false,
  ...more,
})

const form = (id: string, name: string, title: string, submitButtonText: string, fields: readonly Field[]): Form => ({
  id,
  name,
  title,
  submitButtonText,
  cancelButtonText: 'Cancel',
  fields,
})

/** Id of the secure form. */
export const paymentFormId = 'form-payment'

const forms: readonly Form[] = [
  form('form-start', 'start_form', 'Before we begin', 'Start the chat', [
    { formFieldType: 'label', label: 'So that the right person answers.' },
    field('name', 'first_name', 'First name', { required: true }),
    field('name', 'last_name', 'Last name'),
    field('email', 'email', 'E-mail', { required: true, validate: true }),
    field('selection_list', 'topic', 'What is it about?', { options: ['Cards', 'Loans', 'Something else'] }),
  ]),
  form('form-connect', 'connect_chat_form', 'Talk to us', 'Connect', [
    field('name', 'first_name', 'First name', { required: true }),
    field('phone', 'phone', 'Phone', { validate: true }),
  ]),
  form('form-address', 'address_form', 'Your new address', 'Send', [
    { formFieldType: 'label', label: 'We write to this address from next week on.' },
    field('name', 'full name', 'Name', { required: true }),
    field('email', 'email', 'E-mail', { required: true, validate: true }),
    field('phone', 'phone', 'Phone', { validate: true }),
    field('callback_phone', 'callback phone', 'Where can we call you back?', { validate: true }),
    field('text', 'street', 'Street and number', { required: true }),
    field('date', 'moving date', 'Moving date', { required: true }),
    field('multiline_text', 'remarks', 'Remarks', { options: ['4'] }),
    field('numerical_range_slider', 'persons', 'Persons in the household', { minValue: 1, maxValue: 8 }),
    field('radio_buttons', 'kind', 'It is', { options: ['my home', 'my office'], required: true }),
    field('selection_list', 'country', 'Country', { options: ['Finland', 'Portugal', 'Sweden'], required: true }),
    { formFieldType: 'text', label: 'A field without a name' },
    field('captcha', 'captcha', 'You are no machine'),
    field('contact_button', 'call me', 'Call me instead'),
  ]),
  form(paymentFormId, 'payment_form', 'Pay with your card', 'Pay 12.40 EUR', [
    field('name', 'card holder', 'Name on the card', { required: true }),
    field('text', 'card number', 'Card number', { required: true, validate: true }),
    field('text', 'expiry', 'Good until', { required: true }),
    field('text', 'security code', 'Security code', { required: true }),
  ]),
  form('form-survey', 'survey_form', 'How was it?', 'Send', [
    field('radio_buttons', 'service', 'Did we solve it?', { options: ['1', '0'], required: true }),
    field('radio_buttons', 'helpful', 'Was the agent helpful?', { options: ['1', '0'] }),
    field('numerical_range_slider', 'recommend', 'Would you recommend us?', { minValue: 2, maxValue: 10 }),
    field('radio_buttons', 'transcript', 'Send me a transcript', { options: ['1', '0'] }),
    field('email', 'transcriptEmail', 'Where to?', { validate: true }),
  ]),
  form('form-unavailable', 'chat_unavailable_form', 'Nobody is here at the moment', 'Leave a message', [
    { formFieldType: 'label', label: 'We are here from Monday to Friday, 9 to 17 o’clock.' },
    field('email', 'email', 'E-mail', { required: true, validate: true }),
    field('multiline_text', 'message', 'Message', { required: true, options: ['5'] }),
  ]),
  form('form-custom', 'custom_form', 'One thing more', 'Send', [field('text', 'contract number', 'Contract number', { required: true })]),
]

/** Names of the forms that the scenario may show, secure ones aside. */
export const formNames: readonly string[] = forms.filter(({ id }) => id !== paymentFormId).map(({ name }) => name)

/** The answer of `GET configuration`. */
export function createConfiguration(): unknown {
  return {
    id: 'harbour-widget',
    name: 'Harbour Bank',
    definition: {
      title: 'Harbour Bank',
      chat_welcome_message: 'Welcome to the Harbour.',
      color: '#1b5e6b',
      forms,
    },
  }
}

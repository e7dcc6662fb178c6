import type { FormDefinition, FormPart } from '../../src/model/index.ts'

/** A parcel that did not come: the form that a delivery service asks for. */
export const parcelForm: FormDefinition = {
  name: 'missing_parcel',
  title: 'Tell us about your parcel',
  description: 'Two minutes, and Ana can start looking for it.',
  submitLabel: 'Send to Ana',
  fields: [
    { type: 'text', name: 'order', label: 'Order number', hint: 'Eight digits, on your confirmation email.', required: true, minLength: 8, maxLength: 8, inputMode: 'numeric' },
    { type: 'email', name: 'email', label: 'Email', required: true },
    { type: 'date', name: 'expected', label: 'When did you expect it?', min: '2026-01-01', max: '2026-12-31' },
    {
      type: 'radio',
      name: 'wish',
      label: 'What would you like?',
      required: true,
      options: [
        { value: 'resend', label: 'Send it again' },
        { value: 'refund', label: 'My money back' },
      ],
    },
  ],
}

/** One field of every type. */
export const everyField: FormDefinition = {
  name: 'everything',
  title: 'Every kind of field',
  fields: [
    { type: 'label', name: 'intro', label: 'We ask for a few things, so that the right person can call you back.' },
    { type: 'name', name: 'name', label: 'Name', required: true },
    { type: 'text', name: 'contract', label: 'Contract', hint: 'You find it at the top of every letter.' },
    { type: 'email', name: 'email', label: 'Email', required: true },
    { type: 'phone', name: 'phone', label: 'Phone' },
    { type: 'callback-phone', name: 'callback', label: 'Call me on' },
    { type: 'multiline', name: 'story', label: 'What happened?', rows: 3, maxLength: 500 },
    { type: 'date', name: 'day', label: 'Since when?' },
    { type: 'range', name: 'people', label: 'How many people are affected?', min: 1, max: 20 },
    { type: 'radio', name: 'urgent', label: 'Is it urgent?', options: [{ value: 'y', label: 'Yes' }, { value: 'n', label: 'No' }] },
    {
      type: 'select',
      name: 'topic',
      label: 'Topic',
      options: [
        { value: 'bill', label: 'My bill' },
        { value: 'move', label: 'I’m moving house' },
        { value: 'else', label: 'Something else' },
      ],
    },
    { type: 'rating', name: 'mood', label: 'How do you feel about it?', options: ['Awful', 'Bad', 'Fair', 'Good', 'Great'].map((label, index) => ({ value: String(index + 1), label })) },
    { type: 'rating', name: 'likely', label: 'How likely are you to recommend us?', options: Array.from({ length: 10 }, (_, index) => ({ value: String(index + 1), label: String(index + 1) })) },
    { type: 'location', name: 'place', label: 'Where are you?' },
    { type: 'captcha', name: 'captcha', label: 'A short check', required: true },
    { type: 'checkbox', name: 'terms', label: 'I agree that you call me about this.', required: true },
    { type: 'contact', name: 'contact', label: 'Call me right now' },
  ],
}

/** The survey of the chat_session wire: every word is the locale's. */
export const survey: FormDefinition = {
  name: 'survey_form',
  wording: 'survey',
  fields: [
    { type: 'radio', name: 'service', wording: 'survey-service', options: [{ value: '1', label: 'Yes' }, { value: '0', label: 'No' }] },
    { type: 'rating', name: 'helpful', wording: 'survey-helpful', options: ['Not at all', 'A little', 'Fairly', 'Very', 'Extremely'].map((label, index) => ({ value: String(index + 1), label })) },
    { type: 'rating', name: 'recommend', wording: 'survey-recommend', options: ['2', '4', '6', '8', '10'].map((value) => ({ value, label: value })) },
    { type: 'checkbox', name: 'transcript', wording: 'survey-transcript' },
    { type: 'email', name: 'transcriptEmail', wording: 'survey-transcript-email' },
  ],
}

/** What is asked before a conversation. */
export const beforeChat: FormDefinition = {
  name: 'start_form',
  description: 'So that we can greet you by name and write to you if the line breaks.',
  fields: [
    { type: 'name', name: 'first_name', wording: 'first-name', required: true, fills: 'firstName' },
    { type: 'email', name: 'email', wording: 'email', required: true, fills: 'email' },
    { type: 'multiline', name: 'question', wording: 'question', rows: 3 },
  ],
}

/** A card payment. */
export const cardForm: FormDefinition = {
  name: 'card',
  title: 'Pay 49.90 €',
  submitLabel: 'Pay 49.90 €',
  fields: [
    { type: 'name', name: 'holder', label: 'Name on the card', required: true, autocomplete: 'cc-name' },
    { type: 'text', name: 'number', label: 'Card number', required: true, inputMode: 'numeric', minLength: 12, maxLength: 23, autocomplete: 'cc-number' },
    { type: 'text', name: 'expiry', label: 'Good until', hint: 'Month and year, such as 04/29.', required: true, inputMode: 'numeric', autocomplete: 'cc-exp' },
    { type: 'text', name: 'code', label: 'Security code', required: true, inputMode: 'numeric', isConcealed: true, minLength: 3, maxLength: 4, autocomplete: 'cc-csc' },
  ],
}

/** Long words in every place. */
export const longGermanForm: FormDefinition = {
  name: 'kfz',
  title: 'Angaben zur Kraftfahrzeughaftpflichtversicherungsbescheinigung',
  description: 'Bitte halten Sie Ihre Versicherungsscheinnummer und die Zulassungsbescheinigung bereit.',
  submitLabel: 'Versicherungsbestätigung verbindlich anfordern',
  fields: [
    { type: 'text', name: 'nummer', label: 'Versicherungsscheinnummer laut Zulassungsbescheinigung Teil I', required: true },
    {
      type: 'radio',
      name: 'art',
      label: 'Gewünschte Übermittlungsart',
      required: true,
      options: [
        { value: 'a', label: 'Elektronische Versicherungsbestätigung' },
        { value: 'b', label: 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung' },
      ],
    },
    { type: 'email', name: 'email', wording: 'email' },
  ],
}

/** From right to left, with what runs from left to right in it. */
export const arabicForm: FormDefinition = {
  name: 'parcel',
  title: 'أخبرنا عن شحنتك',
  description: 'دقيقتان فقط، وتبدأ أنا البحث عنها.',
  fields: [
    { type: 'name', name: 'name', wording: 'first-name', required: true },
    { type: 'email', name: 'email', wording: 'email', required: true },
    { type: 'phone', name: 'phone', wording: 'phone' },
    { type: 'select', name: 'topic', label: 'الموضوع', options: [{ value: 'a', label: 'تأخّر الشحنة' }] },
    { type: 'rating', name: 'mood', label: 'كيف كانت تجربتك؟', options: ['سيئة', 'مقبولة', 'جيدة', 'جيدة جدًا', 'ممتازة'].map((label, index) => ({ value: String(index), label })) },
    { type: 'range', name: 'count', label: 'كم شحنة؟', min: 1, max: 12 },
  ],
}

/** A form as a message brings it. */
export const formPart = (definition: FormDefinition, more: Partial<FormPart> = {}): FormPart => ({
  kind: 'form',
  formId: `story-${definition.name}`,
  name: definition.name,
  definition,
  ...more,
})

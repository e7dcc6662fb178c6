/** Words that an answer by message begins with; the bot knows it by them. */
export const surveyBeginning = 'My rating:'

/**
 * Which forms stand for the bot's actions and custom items. The wire has no forms: this is what a client's host would agree on with
 * the authors of the bot. Fits the option `forms` of `captivate`.
 */
export const sandboxForms = {
  callback_request: {
    definition: {
      name: 'callback_request',
      title: 'We call you back',
      description: 'Somebody of the card team calls you on the day you choose.',
      submitLabel: 'Ask for the call',
      fields: [
        { name: 'name', type: 'name', label: 'Your name', required: true, autocomplete: 'name' },
        { name: 'phone', type: 'callback-phone', label: 'Phone number', hint: 'With the country’s code, please.', required: true },
        { name: 'day', type: 'date', label: 'Day' },
        {
          name: 'topic',
          type: 'select',
          label: 'What it is about',
          options: [
            { value: 'card', label: 'A card' },
            { value: 'account', label: 'An account' },
            { value: 'other', label: 'Something else' },
          ],
        },
      ],
    },
    answer: { via: 'action', id: 'callback_requested', onCancel: 'send' },
  },
  visit_survey: {
    definition: {
      name: 'visit_survey',
      title: 'How was it?',
      fields: [
        {
          name: 'rating',
          type: 'rating',
          label: 'Your rating',
          required: true,
          options: ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value })),
        },
        { name: 'comment', type: 'multiline', label: 'What could be better?', maxLength: 500 },
      ],
    },
    answer: { via: 'message', text: `${surveyBeginning} {rating}\nMy comment: {comment}` },
  },
  contact_details: {
    definition: {
      name: 'contact_details',
      title: 'How do we reach you?',
      fields: [
        { name: 'email', type: 'email', label: 'E-mail', required: true, autocomplete: 'email' },
        { name: 'city', type: 'text', label: 'City', maxLength: 80 },
      ],
    },
    answer: { via: 'metadata', key: 'contact', target: 'bot' },
  },
} as const

/** Actions by which the forms are answered: they are kept in the transcript. */
export const answerActions: ReadonlySet<string> = new Set([sandboxForms.callback_request.answer.id])

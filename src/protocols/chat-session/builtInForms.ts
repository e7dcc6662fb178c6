import type { FormDefinition, FormOption } from '../../model/index.ts'

const steps: readonly FormOption[] = ['2', '4', '6', '8', '10'].map((value, index) => ({ value, label: String(index + 1) }))

/** What the vendor's clients ask after a chat; the names and values are theirs. */
const survey = (name: string): FormDefinition => ({
  name,
  wording: 'survey',
  fields: [
    { name: 'service', type: 'radio', wording: 'survey-service', options: [{ value: '1', label: '👍' }, { value: '0', label: '👎' }] },
    { name: 'helpful', type: 'rating', wording: 'survey-helpful', options: steps },
    { name: 'recommend', type: 'rating', wording: 'survey-recommend', options: steps },
    { name: 'transcript', type: 'checkbox', wording: 'survey-transcript', value: '1' },
    { name: 'transcriptEmail', type: 'email', wording: 'survey-transcript-email', autocomplete: 'email' },
  ],
})

/** Forms that every client of the wire is expected to have. Definitions of the host and of the configuration win over them. */
export const builtInForms: readonly FormDefinition[] = [
  survey('survey_form'),
  survey('MobileChatSurvey'),
  {
    name: 'MobileChatCustomerData',
    fields: [
      { name: 'first_name', type: 'name', wording: 'first-name', fills: 'firstName', autocomplete: 'given-name' },
      { name: 'last_name', type: 'name', wording: 'last-name', fills: 'lastName', autocomplete: 'family-name' },
      { name: 'email', type: 'email', wording: 'email', fills: 'email', autocomplete: 'email' },
      { name: 'phone_number', type: 'phone', wording: 'phone', fills: 'phone', autocomplete: 'tel' },
    ],
  },
  { name: 'RequestLocation', wording: 'location', fields: [{ name: 'location', type: 'location' }] },
]

/**
 * Names that are no questions: with them the scenario tells the vendor's own widget which of its screens to show, and waits for no
 * answer. Where host or configuration define a form of the name, it is a form.
 */
export const screenNames: ReadonlySet<string> = new Set(['start_form', 'find_agent_form', 'connect_chat_form', 'chat_unavailable_form'])

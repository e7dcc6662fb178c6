import { describe, expect, it } from 'vitest'
import { builtInForms } from '../../../src/protocols/chat-session/builtInForms.ts'
import { likeBuiltIn, withCardFields } from '../../../src/protocols/chat-session/knownFields.ts'

const survey = builtInForms.find(({ name }) => name === 'survey_form')

describe('a survey of the configuration', () => {
  it('asks what the vendor’s clients ask in their way, in its own words and order', () => {
    const form = likeBuiltIn(
      {
        name: 'survey_form',
        title: 'How was it?',
        fields: [
          { type: 'text', name: 'branch', label: 'Which branch?' },
          { type: 'range', name: 'recommend', label: 'Would you recommend us?', min: 2, max: 10, required: true },
          { type: 'radio', name: 'transcript', label: 'Send it to me', options: [{ value: '1', label: '1' }] },
        ],
      },
      survey,
    )
    expect(form.title).toBe('How was it?')
    expect(form.fields[0]).toEqual({ type: 'text', name: 'branch', label: 'Which branch?' })
    expect(form.fields[1]).toMatchObject({ type: 'rating', label: 'Would you recommend us?', required: true })
    expect(form.fields[2]).toMatchObject({ type: 'checkbox', label: 'Send it to me', value: '1' })
  })

  it('of another name stays as it is', () => {
    const form = { name: 'other', fields: [{ type: 'text', name: 'service' } as const] }
    expect(likeBuiltIn(form, undefined)).toBe(form)
  })
})

describe('a secure form of the configuration', () => {
  it.each([
    ['card_number', { inputMode: 'numeric', autocomplete: 'cc-number' }],
    ['security_code', { inputMode: 'numeric', autocomplete: 'cc-csc', isConcealed: true }],
    ['CVV', { isConcealed: true }],
    ['expiry', { autocomplete: 'cc-exp' }],
    ['card_holder', { autocomplete: 'cc-name' }],
  ])('knows %s by its name', (name, expected) => {
    expect(withCardFields({ name: 'pay', fields: [{ type: 'text', name }] }).fields[0]).toMatchObject(expected)
  })

  it.each(['remarks', 'account', 'company_name'])('takes %s for nothing but a line of text', (name) => {
    expect(withCardFields({ name: 'pay', fields: [{ type: 'text', name }] }).fields).toEqual([{ type: 'text', name }])
  })
})

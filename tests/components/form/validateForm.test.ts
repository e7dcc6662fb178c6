import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { isPhone } from '../../../src/components/form/answerShapes.ts'
import { validateForm } from '../../../src/components/form/validateForm.ts'
import type { FormDefinition, FormField } from '../../../src/model/index.ts'

const form = (...fields: FormField[]): FormDefinition => ({ name: 'f', fields })
const problemOf = (field: FormField, value: string | undefined) => validateForm(form(field), value === undefined ? {} : { [field.name]: value })[field.name]
const text = (more: object = {}): FormField => ({ type: 'text', name: 'a', ...more })
const choice = (type: 'radio' | 'select' | 'rating', more: object = {}): FormField => ({ type, name: 'a', options: [{ value: '1', label: 'One' }, { value: ' 2', label: 'Two' }], ...more })

describe('an answer is judged by its field', () => {
  test.each<[string, FormField, string | undefined, string | undefined]>([
    ['nothing, where nothing is required', text(), undefined, undefined],
    ['nothing, where something is', text({ required: true }), undefined, 'required'],
    ['blanks', text({ required: true }), ' \n ', 'required'],
    ['too little', text({ minLength: 3 }), 'ab', 'too-short'],
    ['just enough', text({ minLength: 3 }), 'abc', undefined],
    ['nothing, where little is too little but nothing is not', text({ minLength: 3 }), '', undefined],
    ['too much', text({ maxLength: 3 }), 'abcd', 'too-long'],
    ['emoji count as people count them', text({ maxLength: 3 }), '😀😀😀', undefined],
    ['several lines', { type: 'multiline', name: 'a', maxLength: 3 }, 'a\nbc', 'too-long'],
    ['an address', { type: 'email', name: 'a' }, ' mara@example.com ', undefined],
    ['an address of another script', { type: 'email', name: 'a' }, 'марa@пример.рф', undefined],
    ['an address with a plus and a subdomain', { type: 'email', name: 'a' }, 'm+x@a.b.co.uk', undefined],
    ['no at sign', { type: 'email', name: 'a' }, 'mara.example.com', 'not-an-email'],
    ['no dot', { type: 'email', name: 'a' }, 'mara@example', 'not-an-email'],
    ['a dot at the end', { type: 'email', name: 'a' }, 'mara@example.', 'not-an-email'],
    ['two addresses', { type: 'email', name: 'a' }, 'a@b.c, d@e.f', 'not-an-email'],
    ['no address, where none is checked', { type: 'email', name: 'a', validates: false }, 'mara', undefined],
    ['a number', { type: 'phone', name: 'a' }, '+49 (0) 30 / 901820-7', undefined],
    ['a number with an extension', { type: 'phone', name: 'a' }, '555-0100-22 ext. 14', undefined],
    ['a number in Arabic digits', { type: 'callback-phone', name: 'a' }, '٠١٢٣٤٥٦٧', undefined],
    ['too few digits', { type: 'phone', name: 'a' }, '1234', 'not-a-phone'],
    ['too many digits', { type: 'phone', name: 'a' }, '1234567890123456', 'not-a-phone'],
    ['letters', { type: 'callback-phone', name: 'a' }, 'call me', 'not-a-phone'],
    ['no number, where none is checked', { type: 'phone', name: 'a', validates: false }, 'call me', undefined],
    ['a day', { type: 'date', name: 'a' }, '2028-02-29', undefined],
    ['a day that does not exist', { type: 'date', name: 'a' }, '2026-02-29', 'not-a-date'],
    ['no day', { type: 'date', name: 'a' }, 'tomorrow', 'not-a-date'],
    ['a day before the first', { type: 'date', name: 'a', min: '2026-01-02' }, '2026-01-01', 'too-early'],
    ['the first day', { type: 'date', name: 'a', min: '2026-01-02' }, '2026-01-02', undefined],
    ['a day after the last', { type: 'date', name: 'a', max: '2026-01-02' }, '2026-01-03', 'too-late'],
    ['a number between', { type: 'range', name: 'a', min: 1, max: 5 }, '5', undefined],
    ['a number above', { type: 'range', name: 'a', min: 1, max: 5 }, '6', 'out-of-range'],
    ['no number', { type: 'range', name: 'a', min: 1, max: 5 }, 'many', 'out-of-range'],
    ['one of the answers', choice('radio'), '1', undefined],
    ['an answer with blanks of its own', choice('select'), ' 2', undefined],
    ['none of the answers', choice('select'), '3', 'not-an-option'],
    ['no rating', choice('rating', { required: true }), undefined, 'required'],
    ['an unticked box', { type: 'checkbox', name: 'a', required: true }, undefined, 'required'],
    ['a ticked box', { type: 'checkbox', name: 'a', required: true }, '1', undefined],
    ['a button that was not pressed', { type: 'contact', name: 'a', required: true }, undefined, undefined],
    ['words between the fields', { type: 'label', name: 'a', required: true }, undefined, undefined],
    ['the name of something inherited', { type: 'text', name: 'constructor', required: true }, undefined, 'required'],
    ['a name that is more than a name', { type: 'text', name: '__proto__', required: true }, undefined, 'required'],
  ])('%s', (_what, field, value, problem) => {
    expect(problemOf(field, value)).toBe(problem)
  })

  test('a captcha is asked for only where the host draws one', () => {
    const captcha: FormField = { type: 'captcha', name: 'c', required: true }
    expect(validateForm(form(captcha), {})).toEqual({})
    expect(validateForm(form(captcha), {}, { hasCaptcha: true })).toEqual({ c: 'required' })
    expect(validateForm(form(captcha), { c: 'token' }, { hasCaptcha: true })).toEqual({})
  })

  test('a place needs both of its numbers', () => {
    const place: FormField = { type: 'location', name: 'p', required: true }
    expect(validateForm(form(place), { p_lat: '1' })).toEqual({ p: 'required' })
    expect(validateForm(form(place), { p_lat: '1', p_lon: '2' })).toEqual({})
  })

  test('problems stand in the order of the fields', () => {
    const found = validateForm(form(text({ name: 'z', required: true }), text({ name: 'b', required: true }), text({ name: 'a', required: true })), {})
    expect(Object.keys(found)).toEqual(['z', 'b', 'a'])
  })
})

describe('whatever is typed', () => {
  const everything = form(
    { type: 'email', name: 'email', required: true },
    { type: 'phone', name: 'phone' },
    { type: 'date', name: 'date', min: '2026-01-01' },
    { type: 'range', name: 'range', min: 0, max: 9 },
    { type: 'multiline', name: 'text', minLength: 1, maxLength: 5 },
    choice('select'),
  )
  const hostile = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[-+ ().0-9x#]*$/), fc.stringMatching(/^[a@.]*$/))

  test('it is judged without a throw, the same each time, and only by the fields that there are', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('email', 'phone', 'date', 'range', 'text', 'a', 'other'), hostile), (values) => {
        const before = JSON.stringify(values)
        const found = validateForm(everything, values)
        expect(validateForm(everything, values)).toEqual(found)
        expect(JSON.stringify(values)).toBe(before)
        expect(everything.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(found)))
      }),
    )
  })

  test('a number that can be called has 5 to 15 digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[0-9 ()-]{1,30}$/), (number) => {
        const digits = number.replace(/\D/g, '').length
        expect(isPhone(number)).toBe(digits >= 5 && digits <= 15)
      }),
    )
  })
})

/** Words of forms. */
export interface FormWords {
  /** The button that sends a form. */
  readonly submit: string
  readonly cancel: string
}

/** English words of forms. */
export const englishFormWords: FormWords = {
  submit: 'Send',
  cancel: 'Not now',
}

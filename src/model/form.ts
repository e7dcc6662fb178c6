/** Answers of a form by the names of its fields. */
export type FormValues = Readonly<Record<string, string>>

/** One of several answers to choose from. */
export interface FormOption {
  /** Sent when it is chosen. */
  readonly value: string
  /** Shown. Foreign text. */
  readonly label: string
}

/** A sentence that the locale has for a field or a form whose definition brings no words of its own. */
export type FormWording =
  | 'first-name'
  | 'last-name'
  | 'name'
  | 'email'
  | 'phone'
  | 'question'
  | 'survey'
  | 'survey-service'
  | 'survey-helpful'
  | 'survey-recommend'
  | 'survey-transcript'
  | 'survey-transcript-email'
  | 'location'

/** Which fact about the visitor a pre-chat field gives. Other fields become metadata under their own names. */
export type VisitorFact = 'firstName' | 'lastName' | 'name' | 'email' | 'phone'

interface FieldBase {
  /** Under which the answer is sent. Unique in its form. */
  readonly name: string
  /** Stands above the field. Foreign text. */
  readonly label?: string
  /** The locale's words in place of `label`, where that is missing. */
  readonly wording?: FormWording
  /** A sentence beneath the label. Foreign text. */
  readonly hint?: string
  readonly required?: boolean
}

/** Words between the fields. */
export interface FormLabelField extends FieldBase {
  readonly type: 'label'
}

/** One line of text. `email`, `phone` and `callback-phone` are checked for their form unless `validates` is false. */
export interface FormTextField extends FieldBase {
  readonly type: 'text' | 'name' | 'email' | 'phone' | 'callback-phone'
  readonly validates?: boolean
  /** Characters. */
  readonly minLength?: number
  readonly maxLength?: number
  readonly fills?: VisitorFact
  /** The HTML autofill token, such as `email` or `cc-number`. In a secure form it is used only where the host allows it. */
  readonly autocomplete?: string
  /** `numeric` brings up a keyboard of digits. */
  readonly inputMode?: 'text' | 'numeric'
  /** What is typed is not shown, as in a password field. */
  readonly isConcealed?: boolean
}

/** Several lines of text. */
export interface FormMultilineField extends FieldBase {
  readonly type: 'multiline'
  /** Lines that are seen at once. */
  readonly rows?: number
  /** Characters. */
  readonly minLength?: number
  readonly maxLength?: number
}

/** A day; the answer is `YYYY-MM-DD`, as are the limits. */
export interface FormDateField extends FieldBase {
  readonly type: 'date'
  readonly min?: string
  readonly max?: string
}

/** A number between two others. */
export interface FormRangeField extends FieldBase {
  readonly type: 'range'
  readonly min: number
  readonly max: number
  /** @defaultValue 1 */
  readonly step?: number
}

/** One of several: all in sight (`radio`), in a list (`select`), or as steps from worst to best (`rating`). */
export interface FormChoiceField extends FieldBase {
  readonly type: 'radio' | 'select' | 'rating'
  readonly options: readonly FormOption[]
}

/** A box to tick. */
export interface FormCheckboxField extends FieldBase {
  readonly type: 'checkbox'
  /** Sent when it is ticked; nothing is sent otherwise. @defaultValue `'1'` */
  readonly value?: string
}

/** A place for the host's own captcha; nothing is drawn where the host gives none. Its token is the answer. */
export interface FormCaptchaField extends FieldBase {
  readonly type: 'captcha'
}

/** A button that sends the form at once, with its own value as the answer. */
export interface FormContactField extends FieldBase {
  readonly type: 'contact'
  readonly value?: string
}

/** A button that asks the device where it is. The answer is three values: `NAME_lat`, `NAME_lon` and `NAME_url`. */
export interface FormLocationField extends FieldBase {
  readonly type: 'location'
}

/** One field of a form, told apart by `type`. */
export type FormField =
  | FormLabelField
  | FormTextField
  | FormMultilineField
  | FormDateField
  | FormRangeField
  | FormChoiceField
  | FormCheckboxField
  | FormCaptchaField
  | FormContactField
  | FormLocationField

/** What a form asks. Protocol-neutral, and plain data. */
export interface FormDefinition {
  /** By which the wire or the host names the form. */
  readonly name: string
  /** Foreign text. */
  readonly title?: string
  /** The locale's words in place of `title`, where that is missing. */
  readonly wording?: FormWording
  /** A sentence beneath the title. Foreign text. */
  readonly description?: string
  /** Words of the button that sends it. */
  readonly submitLabel?: string
  readonly cancelLabel?: string
  readonly fields: readonly FormField[]
}

/**
 * What became of a form. `open` can be filled in, `sending` is on its way, `answered` is known to be at the server, `unconfirmed` was sent
 * and nothing proves that it arrived, `failed` was not taken and can be sent again, `cancelled` was put aside by the visitor or the
 * server, `expired` waited too long or was passed by.
 */
export type FormStatus = 'open' | 'sending' | 'answered' | 'unconfirmed' | 'failed' | 'cancelled' | 'expired'

/** What became of a form, with what may be shown of it. */
export interface FormOutcome {
  readonly status: FormStatus
  /** What was answered; never present on a secure form. */
  readonly values?: FormValues
  /** The server's own words on it, such as the last digits of a card. Foreign text. */
  readonly summary?: string
}

import type { FormDefinition } from '../../../model/index.ts'

/** How the answers of a form go back on a wire that knows no forms. */
export type CaptivateFormAnswer =
  | {
      /** An action whose `data` holds the answers by the names of the fields. */
      readonly via: 'action'
      /** Id of that action. @defaultValue the key of the mapping */
      readonly id?: string
      /** `send`: a form that is put aside is told by the same action with the data `{cancelled: true}`. @defaultValue `'ignore'` */
      readonly onCancel?: 'send' | 'ignore'
    }
  | {
      /** Metadata of the conversation: one object with the answers. */
      readonly via: 'metadata'
      /** Under which key. Must not begin with `$`. @defaultValue the key of the mapping */
      readonly key?: string
      /** Who should see it: `default`, `bot`, `live` or `bot_live`. */
      readonly target?: string
    }
  | {
      /** A message of the visitor's, shown as one. */
      readonly via: 'message'
      /** Its words, with `{NAME}` where the answer of a field belongs. @defaultValue one line `Label: {NAME}` for each field */
      readonly text?: string
    }

/**
 * A form that stands for an action or a custom content item. Whoever sends those may preset its title by `title`, and ask other
 * fields by a whole `definition`, which is used only if it is one.
 */
export interface CaptivateForm {
  readonly definition: FormDefinition
  /** Answers lie in the conversation for everybody who works on it: Captivate has no secure form. */
  readonly secure?: never
  readonly answer: CaptivateFormAnswer
}

/**
 * Forms by the id of the action, or the `type` of the custom content item, that asks for them. An item of a type that the wire itself
 * knows (`text`, `buttons`, `cards`…) is never taken for a form.
 */
export type CaptivateForms = Readonly<Record<string, CaptivateForm>>

/** The form of that name, where the host has one. */
export const formOf = (name: string, forms: CaptivateForms): CaptivateForm | undefined => (Object.hasOwn(forms, name) ? forms[name] : undefined)

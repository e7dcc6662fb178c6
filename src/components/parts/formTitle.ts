import type { Locale } from '../../i18n/index.ts'
import type { FormPart } from '../../model/index.ts'
import { cleanName } from '../contentPolicy/index.ts'

/** What a form is called where it is only spoken of: by its own words, the locale's for its kind, else its name. */
export function formTitle({ title, definition, secure, name }: FormPart, { forms }: Locale): string {
  const own = title?.trim() || definition?.title?.trim()
  if (own) return cleanName(own)
  if (definition?.wording) return forms.wordings[definition.wording]
  return secure ? forms.secureTitle : cleanName(name)
}

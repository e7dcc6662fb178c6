import type { FormPart } from '../../model/index.ts'
import { cleanName } from '../contentPolicy/index.ts'

/** What a form is called where it is only spoken of. */
export function formTitle(part: FormPart): string {
  return cleanName(part.title ?? part.definition?.title ?? part.name)
}

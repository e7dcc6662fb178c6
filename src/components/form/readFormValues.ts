import type { FormDefinition, FormField, FormValues } from '../../model/index.ts'

/** Under which names a field answers. */
function answerNames(field: FormField): readonly string[] {
  if (field.type === 'label') return []
  return field.type === 'location' ? [`${field.name}_lat`, `${field.name}_lon`, `${field.name}_url`] : [field.name]
}

/** What was filled in, by name. What was left empty is not there; blanks around an answer are taken off. */
export function readFormValues(definition: FormDefinition, data: Pick<FormData, 'get'>): FormValues {
  const answers: [string, string][] = []
  for (const field of definition.fields) {
    const isChoice = 'options' in field || field.type === 'checkbox' || field.type === 'contact'
    for (const name of answerNames(field)) {
      const value = data.get(name)
      if (typeof value !== 'string') continue
      const answer = isChoice ? value : value.trim()
      if (answer !== '') answers.push([name, answer])
    }
  }
  return Object.fromEntries(answers)
}

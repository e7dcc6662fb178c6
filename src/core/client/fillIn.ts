import type { FormValues } from '../../model/index.ts'

const placeholder = /\{([^{}]+)\}/g

/** Words with the answers of a form in the place of `{NAME}`. A line that nothing was answered to is left out. */
export function fillIn(template: string, values: FormValues): string {
  const isEmpty = (line: string) => {
    const names = [...line.matchAll(placeholder)].map(([, name = '']) => name)
    return names.length > 0 && names.every((name) => (values[name] ?? '') === '')
  }
  const lines = template.split('\n').filter((line) => !isEmpty(line))
  return lines.map((line) => line.replace(placeholder, (_, name: string) => values[name] ?? '')).join('\n').trim()
}

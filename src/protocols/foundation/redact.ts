/** Characters that are searched for secrets at most: what is told is cut long before. */
const SEARCHED_LENGTH = 4096

const inAddress = /((?:api-?key|x-amz-[a-z-]+|signature)(?:=|%3d|"?\s{0,8}:\s{0,8}"?))[^&\s"'\\]+/gi

/** The first `length` characters of a foreign text, without keys: those given, and what stands under a key's name. */
export const redact = (text: string, secrets: readonly string[], length = 200): string => {
  const forms = secrets.filter((secret) => secret !== '').flatMap((secret) => [secret, asParameter(secret)])
  const head = text.slice(0, SEARCHED_LENGTH)
  const clean = forms.reduce((rest, form) => rest.replaceAll(form, '[key]'), head).replace(inAddress, '$1[key]')
  // A key that the first cut divided is not found: leave out as much as could be left of it.
  const tail = text.length > SEARCHED_LENGTH ? Math.max(0, ...forms.map((form) => form.length)) : 0
  return clean.slice(0, Math.min(length, Math.max(0, clean.length - tail)))
}

const asParameter = (secret: string): string => new URLSearchParams([['', secret]]).toString().slice(1)

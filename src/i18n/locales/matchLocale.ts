import { localeTags, type LocaleTag } from './localeLoaders.ts'

/** The language that is spoken for a wish, and the tag that dates and numbers are written in. */
export interface LocaleMatch {
  readonly tag: LocaleTag
  /**
   * What was wished for, with its region: `de-AT`. It fits the words: Arabic has Latin digits (`ar-EG-u-nu-latn`), and who wished for the
   * traditional script of Chinese reads the simplified one (`zh-Hans-TW`). `en` where nothing fits.
   */
  readonly language: string
}

/** The tag in its canonical form (`iw` is `he`), or undefined where it is none. Underscores are taken for hyphens. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

// Dates and words stand side by side.
function asWritten(tag: LocaleTag, language: string): string {
  if (tag === 'ar') return new Intl.Locale(language, { numberingSystem: 'latn' }).toString()
  const isTraditional = tag === 'zh' && new Intl.Locale(language).maximize().script === 'Hant'
  return isTraditional ? new Intl.Locale(language, { script: 'Hans' }).toString() : language
}

/**
 * The best of our languages for the wishes of a visitor: the first whose language we speak, whatever its script or region.
 *
 * @param wanted BCP 47 tags, the dearest first, such as `navigator.languages`. What is no tag is passed over.
 */
export function matchLocale(wanted: string | readonly string[]): LocaleMatch {
  for (const wish of typeof wanted === 'string' ? [wanted] : wanted) {
    const language = canonical(wish)
    const tag = localeTags.find((one) => one === language?.split('-')[0])
    if (language !== undefined && tag !== undefined) return { tag, language: asWritten(tag, language) }
  }
  return { tag: 'en', language: 'en' }
}

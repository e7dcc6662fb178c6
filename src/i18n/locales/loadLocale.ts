import { english, type Locale } from '../locale.ts'
import { localeLoaders } from './localeLoaders.ts'
import { matchLocale } from './matchLocale.ts'

/**
 * Loads the best of our languages for the wishes of a visitor: `de-AT` is German with Austrian dates, an unknown language English.
 * Rejects where the file of the language cannot be loaded.
 *
 * @param wanted BCP 47 tags, the dearest first, such as `navigator.languages`.
 */
export async function loadLocale(wanted: string | readonly string[]): Promise<Locale> {
  const { tag, language } = matchLocale(wanted)
  const locale = tag === 'en' ? english : await localeLoaders[tag]()
  return locale.language === language ? locale : { ...locale, language }
}

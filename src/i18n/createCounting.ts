/** One form for each way a language counts (CLDR plural categories): `other` and what `Needed` names must be there, the rest falls back to `other`. */
export type PluralForms<Needed extends Intl.LDMLPluralRule = 'one'> = Readonly<
  Record<Needed | 'other', string> & Partial<Record<Intl.LDMLPluralRule, string>>
>

/** What one language needs to speak of numbers. */
export interface Counting<Needed extends Intl.LDMLPluralRule = 'one'> {
  /** A number as the language writes it. */
  readonly number: (value: number) => string
  /** The form that goes with a number. */
  readonly plural: (count: number, forms: PluralForms<Needed>) => string
  /** The number and then its form: "3 messages". */
  readonly counted: (count: number, forms: PluralForms<Needed>) => string
}

/**
 * How one language counts. `Needed` names the plural categories that its words differ in, so that a missing form is a type error.
 *
 * @param language BCP 47 tag.
 */
export function createCounting<Needed extends Intl.LDMLPluralRule = 'one'>(language: string): Counting<Needed> {
  // Made when first needed: a locale is loaded before anything is counted, and each of the two costs as much as a row.
  let rules: Intl.PluralRules | undefined
  let format: Intl.NumberFormat | undefined
  const number = (value: number) => (format ??= new Intl.NumberFormat(language)).format(value)
  const plural = (count: number, forms: PluralForms<Needed>): string => {
    const known: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string } = forms
    return known[(rules ??= new Intl.PluralRules(language)).select(count)] ?? known.other
  }
  return { number, plural, counted: (count, forms) => `${number(count)} ${plural(count, forms)}` }
}

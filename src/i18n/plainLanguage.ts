/** A tag without what it says of numbers and calendars, for `lang` in markup: screen readers look for a voice by it. `ar-EG-u-nu-latn` is `ar-EG`. */
export const plainLanguage = (language: string): string => language.replace(/-u(?:-[a-z\d]{2,8})+/i, '')

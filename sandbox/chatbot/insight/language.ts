const scripts: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
]

const common: Readonly<Record<string, string>> = {
  en: 'the is are my and to of i you what how do does not for with this have was can please want it in',
  de: 'der die das ist und ich nicht ein eine mein meine wie was bitte für mit auf zu von sie haben kann wo',
  fr: 'le la les est et je ne pas un une mon ma comment que quoi pour avec vous avez dans sur puis où des bonjour',
  es: 'el la los es y yo no un una mi cómo como qué que por para con usted tiene puedo dónde donde mucho hola gracias',
  it: 'il lo la è e io non un una mio mia come che per con di sono ho posso dove grazie ciao',
  pt: 'o a os é e eu não um uma meu minha como que por para com você tem posso onde obrigado olá',
  nl: 'de het een is en ik niet mijn hoe wat voor met op van u heeft kan waar naar',
  sv: 'och jag är inte en ett min mitt hur vad för med på av har kan var det hej tack',
  fi: 'ja on en ei minun mitä miten mikä missä että voi olen minä kortti hei kiitos se tämä',
}

/** The language of a text (BCP 47), by its script, or by its commonest words; `und` where nothing tells. */
export function guessLanguage(text: string): { readonly language: string; readonly confidence: number } {
  for (const [language, script] of scripts) {
    const share = (text.match(script)?.length ?? 0) / Math.max(1, text.match(/\p{L}/gu)?.length ?? 0)
    if (share > 0.2) return { language, confidence: Math.round(Math.min(0.99, 0.5 + share) * 100) / 100 }
  }
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const scores = Object.entries(common)
    .map(([language, list]) => {
      const known = new Set(list.split(' '))
      return { language, hits: words.filter((word) => known.has(word)).length }
    })
    .sort((one, other) => other.hits - one.hits)
  const [best, second] = scores
  if (!best || best.hits === 0) return { language: 'und', confidence: 0 }
  return { language: best.language, confidence: Math.round(Math.min(0.97, (best.hits - (second?.hits ?? 0) * 0.5) / best.hits) * 100) / 100 }
}

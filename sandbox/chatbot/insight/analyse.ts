import { findPersonalData } from './personalData.ts'
import { findIntent } from './intent.ts'
import { guessLanguage } from './language.ts'
import { measureSentiment } from './sentiment.ts'

/** The payload of `ai-analysis-result`. */
export type Analysis = Readonly<{ analysisType: string; result: Readonly<Record<string, unknown>>; confidence?: number }>

/** Looks into a text by simple rules. Undefined for a kind of analysis that is none. */
export function analyse(analysisType: string, text: string): Analysis | undefined {
  if (analysisType === 'intent') {
    const { confidence, ...result } = findIntent(text)
    return { analysisType, result, confidence }
  }
  if (analysisType === 'sentiment') {
    const { confidence, ...result } = measureSentiment(text)
    return { analysisType, result, confidence }
  }
  if (analysisType === 'language') {
    const { confidence, ...result } = guessLanguage(text)
    return { analysisType, result, confidence }
  }
  if (analysisType !== 'pii') return undefined
  const entities = findPersonalData(text)
  return { analysisType, result: { containsPII: entities.length > 0, entities } }
}

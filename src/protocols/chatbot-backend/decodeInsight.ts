import type { Decoded } from '../../model/index.ts'
import { isRecord, readWord, toList } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { CHATBOT_BACKEND } from './extensions.ts'
import { readEntities } from './readEntities.ts'
import { readLabels, readLanguage } from './readLabels.ts'
import { readScore } from './readScore.ts'
import { readWords } from './readContent.ts'
import { extension, type Reader, type Unread } from './scene.ts'
import { analysisWire, readWire, summaryWire } from './wire.ts'

/** `ai-analysis-result`. The documents do not say what `result` is: it goes on as it came, with what can be read of it beside it. */
export const decodeAnalysis: Reader = ({ body }): Decoded | Unread => {
  const wire = readWire(analysisWire, body)
  const result = wire?.result ?? wire?.analysis
  const analysisType = (wire?.analysisType ?? wire?.type)?.trim().toLowerCase()
  if (result === undefined || analysisType === undefined) return { reason: 'no result' }
  const confidence = readScore(wire?.confidence) ?? (isRecord(result) ? readScore(result['confidence']) : undefined)
  const entities = readEntities(result, analysisType === 'pii')
  const labels = analysisType === 'pii' ? [] : readLabels(result, analysisType, confidence)
  const language = analysisType === 'language' ? readLanguage(result) : undefined
  return {
    events: [
      extension(
        CHATBOT_BACKEND.analysis,
        present({ analysisType, result, confidence, labels: listed(labels), entities: listed(entities), language }),
      ),
    ],
  }
}

const listed = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined)

/** `conversation-summary`. */
export const decodeSummary: Reader = ({ body, value }): Decoded | Unread => {
  const wire = readWire(summaryWire, body)
  const inner = isRecord(wire?.summary) ? wire.summary : {}
  const summary = typeof value === 'string' ? readWord(value) : readWords({ content: wire?.summary, text: inner['summary'] })
  const points = toList(wire?.keyPoints ?? wire?.key_points ?? inner['keyPoints']).flatMap((point) => readWords({ content: point }) ?? [])
  if (summary === undefined && points.length === 0) return { reason: 'no summary' }
  const mood = wire?.sentiment ?? inner['sentiment']
  const sentiment = readWord(isRecord(mood) ? (mood['label'] ?? mood['sentiment']) : mood)
  return { events: [extension(CHATBOT_BACKEND.summary, present({ summary: summary ?? '', keyPoints: points, sentiment }))] }
}

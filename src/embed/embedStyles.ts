import type { LateTopic } from '../components/lazy/index.ts'
import first from '../styles/late/first.css?inline'

const laterText: Readonly<Record<LateTopic, () => Promise<{ readonly default: string }>>> = {
  forms: () => import('../styles/late/forms.css?inline'),
  content: () => import('../styles/late/content.css?inline'),
  panel: () => import('../styles/late/panel.css?inline'),
}

const cut = '\f'

/** The style sheets of the script. Those of what is fetched later are empty until then, and stand where they belong: what stands later wins. */
export interface EmbedStyles {
  readonly sheets: readonly CSSStyleSheet[]
  /** Fetches the rules of a topic; rejects where that fails, and tries again when it is asked again. */
  readonly bringIn: (topic: LateTopic) => Promise<void>
}

/** Makes the sheets. `scripts/lateStyles.ts` has cut the text: what comes first and the topics that come later take turns. */
export function createEmbedStyles(): EmbedStyles {
  const later = new Map<string, CSSStyleSheet[]>()
  const sheets = first.split(cut).map((piece, index) => {
    const sheet = new CSSStyleSheet()
    if (index % 2 === 0) sheet.replaceSync(piece)
    else later.set(piece, [...(later.get(piece) ?? []), sheet])
    return sheet
  })
  return {
    sheets,
    async bringIn(topic) {
      const text = await laterText[topic]()
      text.default.split(cut).forEach((piece, index) => later.get(topic)?.[index]?.replaceSync(piece))
    },
  }
}

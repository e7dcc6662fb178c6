import { articles, type Article } from './articles.ts'

/** One thing that a search found, as the wire has it. */
export interface SearchResult {
  readonly id: string
  readonly title: string
  readonly content: string
  readonly excerpt: string
  readonly url: string
  readonly source: string
  readonly category: string
  readonly tags: readonly string[]
  /** 0 to 1. */
  readonly score: number
  /** Day on which it was changed last. */
  readonly updatedAt: string
}

/** What the bank knows. */
export interface KnowledgeBase {
  /** The best first; a category and tags narrow it down. Without words: everything of that category. */
  search(query: string, category?: string, tags?: readonly string[]): readonly SearchResult[]
  /** An answer in markdown with its source, or undefined if nothing is known. */
  answer(query: string): string | undefined
}

const idle = new Set(
  'a an and are at be by can do does for from how i if in is it me my of on or our the there to was what when where which who will with you your'.split(' '),
)

/** The words that matter, without their endings. */
export const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => !idle.has(word))
    .map((word) => (word.length > 4 ? word.replace(/(ing|ies|es|ed|s)$/, '') : word.replace(/s$/, '')))

/** A knowledge base whose articles lie at `pageUrl()/pages/ID`. */
export function createKnowledgeBase(pageUrl: () => string): KnowledgeBase {
  const scoreOf = (article: Article, words: readonly string[]): number => {
    if (words.length === 0) return 0.5
    const [title, tags, content] = [article.title, article.tags.join(' '), article.content].map((text) => new Set(wordsOf(text)))
    const points = words.reduce((sum, word) => sum + (title?.has(word) ? 3 : 0) + (tags?.has(word) ? 2 : 0) + (content?.has(word) ? 1 : 0), 0)
    return Math.round((points / (words.length * 6)) * 100) / 100
  }

  const search: KnowledgeBase['search'] = (query, category = '', tags = []) => {
    const words = [...new Set(wordsOf(query))]
    return articles
      .filter((article) => (category === '' || article.category === category.toLowerCase()) && tags.every((tag) => article.tags.includes(tag.toLowerCase())))
      .map((article) => ({ article, score: scoreOf(article, words) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
      .map(({ article: { id, title, content, category: kind, tags: marks, updated }, score }) => ({
        id,
        title,
        content,
        excerpt: `${content.split('. ').slice(0, 2).join('. ').replace(/\.$/, '')}.`,
        url: `${pageUrl()}/pages/${id}`,
        source: 'Harbour Bank help',
        category: kind,
        tags: marks,
        score,
        updatedAt: `${updated}T08:00:00.000Z`,
      }))
  }

  return {
    search,
    answer(query) {
      const [best] = search(query)
      return best && best.score >= 0.2 ? `**${best.title}**\n\n${best.content}\n\nSource: [${best.title}](${best.url})` : undefined
    },
  }
}

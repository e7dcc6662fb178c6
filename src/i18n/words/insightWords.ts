/** Words of sources, searches and answers. */
export interface KnowledgeWords {
  /** Above what an answer rests on. */
  readonly sources: string
  /** Above what a search found. The query is clean. */
  readonly found: (query: string) => string
  /** In its place where nothing was found. */
  readonly nothingFound: (query: string | undefined) => string
  readonly nothingFoundHint: string
  /** `total` is larger where more were found than are listed. */
  readonly results: (listed: number, total: number) => string
  /** Where a source has neither a title nor an address. `number` counts from 1. */
  readonly untitledSource: (number: number) => string
  readonly showAll: (count: number) => string
  readonly showFewer: string
  /** For announcements: how many sources there are, and what the first are called. */
  readonly sourcesSummary: (titles: readonly string[], total: number) => string

  /** Name of the search, for assistive technology. */
  readonly search: string
  readonly searchField: string
  readonly searchPlaceholder: string
  readonly searchButton: string
  readonly searchHint: string
  readonly category: string
  readonly anyCategory: string
  readonly tags: string
  readonly clearFilters: string
  readonly searching: string
  readonly searchFailed: string

  /** Name of the place for one whole answer, for assistive technology. */
  readonly answer: string
  readonly questionField: string
  readonly questionPlaceholder: string
  readonly askButton: string
  readonly answering: string
  readonly answerFailed: string
  /** Spoken when it is there to be read. */
  readonly answerCame: string
  /** The answer came and has no words. */
  readonly noAnswer: string
  readonly copyAnswer: string
}

/** How sure somebody is, from almost certain to a guess. */
export type Certainty = 'high' | 'good' | 'fair' | 'low'

/** A mood that every language has a word for. */
export type Mood = 'positive' | 'neutral' | 'negative' | 'mixed'

/** Words of analyses and summaries. */
export interface AnalysisWords {
  /** Titles of the kinds that are known. */
  readonly kinds: { readonly intent: string; readonly sentiment: string; readonly pii: string; readonly language: string }
  /** Title of a kind without a name. */
  readonly analysis: string
  readonly certainty: Readonly<Record<Certainty, string>>
  readonly moods: Readonly<Record<Mood, string>>
  /** Nothing could be read of the result. */
  readonly nothing: string
  readonly noPersonalData: string
  readonly personalData: (count: number) => string
  readonly showPersonalData: string
  readonly hidePersonalData: string
  /** In place of words that are hidden, for assistive technology. */
  readonly hidden: string
  readonly analysing: string
  readonly analysisFailed: string

  readonly summary: string
  readonly keyPoints: string
  /** Before the mood of the conversation, for assistive technology. */
  readonly mood: string
  readonly summarise: string
  readonly summariseAgain: string
  readonly summariseHint: string
  readonly summarising: string
  readonly summaryFailed: string
  readonly noSummary: string
  readonly copySummary: string
}

/** The types of notifications that have a face of their own. */
export type NotificationType = 'info' | 'success' | 'warning' | 'error'

/** Words of notifications. */
export interface NotificationWords {
  readonly notifications: string
  readonly types: Readonly<Record<NotificationType, string>>
  readonly dismiss: (title: string) => string
  /** There are more than are shown. */
  readonly more: (count: number) => string
}

/** A status of conversations that every language has a word for. */
export type KnownConversationStatus = 'active' | 'assistant' | 'waiting' | 'escalated' | 'ended' | 'resolved'

/** Words of a list of conversations for those who sort and filter it. */
export interface InboxWords {
  /** Name of the inbox as a whole, for assistive technology. */
  readonly inbox: string
  readonly statuses: Readonly<Record<KnownConversationStatus, string>>
  /** Who answers, in a row. */
  readonly withAgent: (name: string) => string
  /** 1 to 5, spoken. */
  readonly rated: (rating: number) => string
  readonly anonymousVisitor: string
  /** Others changed the list while it was used; `count` new ones wait. */
  readonly showChanges: (count: number) => string

  /** Name of the filters, for assistive technology. */
  readonly filters: string
  readonly anyStatus: string
  readonly status: string
  readonly moreFilters: string
  readonly agent: string
  readonly anyAgent: string
  readonly from: string
  readonly until: string
  readonly clearFilters: string
  /** The list is empty because of its filters. */
  readonly noneMatch: string

  readonly backToList: string
  readonly chooseTitle: string
  readonly chooseText: string
}

/** Words of what stands beside a conversation: knowledge, analyses, notifications, the inbox. */
export interface InsightWords {
  readonly knowledge: KnowledgeWords
  readonly analysis: AnalysisWords
  readonly notifications: NotificationWords
  readonly inbox: InboxWords
  /** Tries again what failed. */
  readonly tryAgain: string
  /** In place of a button that copied, for a moment, and spoken. */
  readonly copied: string
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

/** English. */
export const englishInsightWords: InsightWords = {
  knowledge: {
    sources: 'Sources',
    found: (query) => `Found for “${query}”`,
    nothingFound: (query) => (query ? `Nothing found for “${query}”` : 'Nothing found'),
    nothingFoundHint: 'Try other words, or fewer of them.',
    results: (listed, total) => (total > listed ? `${listed} of ${total} results` : count(total, 'result', 'results')),
    untitledSource: (number) => `Source ${number}`,
    showAll: (number) => `Show all ${number}`,
    showFewer: 'Show fewer',
    sourcesSummary: (titles, total) => `${count(total, 'source', 'sources')}: ${titles.join(', ')}`,
    search: 'Search the knowledge base',
    searchField: 'What to look for',
    searchPlaceholder: 'Search articles',
    searchButton: 'Search',
    searchHint: 'Search articles and answers by a few words.',
    category: 'Category',
    anyCategory: 'All categories',
    tags: 'Tags',
    clearFilters: 'Search everywhere',
    searching: 'Searching…',
    searchFailed: 'The search did not work',
    answer: 'Ask a question',
    questionField: 'Your question',
    questionPlaceholder: 'Ask a question',
    askButton: 'Ask',
    answering: 'Looking for an answer…',
    answerFailed: 'The answer did not come',
    answerCame: 'The answer is here',
    noAnswer: 'There is no answer to this yet',
    copyAnswer: 'Copy the answer',
  },
  analysis: {
    kinds: { intent: 'Intent', sentiment: 'Mood', pii: 'Personal data', language: 'Language' },
    analysis: 'Analysis',
    certainty: { high: 'Very likely', good: 'Likely', fair: 'Possible', low: 'A guess' },
    moods: { positive: 'Positive', neutral: 'Neutral', negative: 'Negative', mixed: 'Mixed' },
    nothing: 'Nothing was found',
    noPersonalData: 'No personal data found',
    personalData: (number) => count(number, 'detail found', 'details found'),
    showPersonalData: 'Show details',
    hidePersonalData: 'Hide details',
    hidden: 'hidden',
    analysing: 'Analysing…',
    analysisFailed: 'The analysis did not work',
    summary: 'Summary',
    keyPoints: 'Key points',
    mood: 'Mood',
    summarise: 'Summarise',
    summariseAgain: 'Summarise again',
    summariseHint: 'Have this conversation summed up in a few lines.',
    summarising: 'Summing up…',
    summaryFailed: 'The summary did not come',
    noSummary: 'There is nothing to sum up yet',
    copySummary: 'Copy the summary',
  },
  notifications: {
    notifications: 'Notifications',
    types: { info: 'Notice', success: 'Done', warning: 'Warning', error: 'Problem' },
    dismiss: (title) => `Dismiss: ${title}`,
    more: (number) => `${number} more`,
  },
  inbox: {
    inbox: 'Inbox',
    statuses: { active: 'Active', assistant: 'With the assistant', waiting: 'Waiting', escalated: 'Needs a person', ended: 'Ended', resolved: 'Resolved' },
    withAgent: (name) => `with ${name}`,
    rated: (rating) => `Rated ${rating} of 5`,
    anonymousVisitor: 'Visitor',
    showChanges: (number) => (number > 0 ? `Show ${number} new` : 'Update list'),
    filters: 'Filter conversations',
    anyStatus: 'All',
    status: 'Status',
    moreFilters: 'More filters',
    agent: 'Agent',
    anyAgent: 'All agents',
    from: 'From',
    until: 'Until',
    clearFilters: 'Clear filters',
    noneMatch: 'No conversation matches these filters',
    backToList: 'Back to the list',
    chooseTitle: 'Choose a conversation',
    chooseText: 'It opens here, with everything that was said.',
  },
  tryAgain: 'Try again',
  copied: 'Copied',
}

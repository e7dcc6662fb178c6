import type { AnalysisWords, InboxWords, InsightWords, KnowledgeWords } from '../../words/insightWords.ts'
import { counted, number } from './counting.ts'

const knowledge: KnowledgeWords = {
  sources: 'Bronnen',
  found: (query) => `Gevonden voor ‘${query}’`,
  nothingFound: (query) => (query ? `Niets gevonden voor ‘${query}’` : 'Niets gevonden'),
  nothingFoundHint: 'Probeer andere woorden, of minder woorden.',
  results: (listed, total) =>
    total > listed
      ? `${number(listed)} van ${counted(total, { one: 'resultaat', other: 'resultaten' })}`
      : counted(total, { one: 'resultaat', other: 'resultaten' }),
  untitledSource: (position) => `Bron ${number(position)}`,
  showAll: (count) => `Alle ${number(count)} tonen`,
  showFewer: 'Minder tonen',
  sourcesSummary: (titles, total) => `${counted(total, { one: 'bron', other: 'bronnen' })}: ${titles.join(', ')}`,
  search: 'Kennisbank doorzoeken',
  searchField: 'Wat zoekt u?',
  searchPlaceholder: 'Artikelen zoeken',
  searchButton: 'Zoeken',
  searchHint: 'Zoek met een paar woorden in artikelen en antwoorden.',
  category: 'Categorie',
  anyCategory: 'Alle categorieën',
  tags: 'Labels',
  clearFilters: 'Overal zoeken',
  searching: 'Zoeken…',
  searchFailed: 'Het zoeken is niet gelukt',
  answer: 'Een vraag stellen',
  questionField: 'Uw vraag',
  questionPlaceholder: 'Stel een vraag',
  askButton: 'Vragen',
  answering: 'Antwoord wordt gezocht…',
  answerFailed: 'Er kwam geen antwoord',
  answerCame: 'Het antwoord is er',
  noAnswer: 'Hierop is nog geen antwoord',
  copyAnswer: 'Antwoord kopiëren',
}

const analysis: AnalysisWords = {
  kinds: { intent: 'Bedoeling', sentiment: 'Stemming', pii: 'Persoonsgegevens', language: 'Taal' },
  analysis: 'Analyse',
  certainty: { high: 'Zeer waarschijnlijk', good: 'Waarschijnlijk', fair: 'Mogelijk', low: 'Een gok' },
  moods: { positive: 'Positief', neutral: 'Neutraal', negative: 'Negatief', mixed: 'Gemengd' },
  nothing: 'Er is niets gevonden',
  noPersonalData: 'Geen persoonsgegevens gevonden',
  personalData: (count) => `${counted(count, { one: 'gegeven', other: 'gegevens' })} gevonden`,
  showPersonalData: 'Gegevens tonen',
  hidePersonalData: 'Gegevens verbergen',
  hidden: 'verborgen',
  analysing: 'Bezig met analyseren…',
  analysisFailed: 'De analyse is niet gelukt',
  summary: 'Samenvatting',
  keyPoints: 'Belangrijkste punten',
  mood: 'Stemming',
  summarise: 'Samenvatten',
  summariseAgain: 'Opnieuw samenvatten',
  summariseHint: 'Laat dit gesprek in een paar regels samenvatten.',
  summarising: 'Bezig met samenvatten…',
  summaryFailed: 'Er kwam geen samenvatting',
  noSummary: 'Er is nog niets om samen te vatten',
  copySummary: 'Samenvatting kopiëren',
}

const inbox: InboxWords = {
  inbox: 'Postvak IN',
  statuses: { active: 'Actief', assistant: 'Bij de assistent', waiting: 'Wacht', escalated: 'Medewerker nodig', ended: 'Beëindigd', resolved: 'Opgelost' },
  withAgent: (name) => `met ${name}`,
  rated: (rating) => `Beoordeeld met ${number(rating)} van 5`,
  anonymousVisitor: 'Bezoeker',
  showChanges: (count) => (count > 0 ? `${counted(count, { one: 'nieuw gesprek', other: 'nieuwe gesprekken' })} tonen` : 'Lijst vernieuwen'),
  filters: 'Gesprekken filteren',
  anyStatus: 'Alle',
  status: 'Status',
  moreFilters: 'Meer filters',
  agent: 'Medewerker',
  anyAgent: 'Alle medewerkers',
  from: 'Van',
  until: 'Tot',
  clearFilters: 'Filters wissen',
  noneMatch: 'Geen gesprek past bij deze filters',
  backToList: 'Terug naar de lijst',
  chooseTitle: 'Kies een gesprek',
  chooseText: 'Het opent hier, met alles wat er is gezegd.',
}

/** Dutch. */
export const insightWords: InsightWords = {
  knowledge,
  analysis,
  notifications: {
    notifications: 'Meldingen',
    types: { info: 'Melding', success: 'Klaar', warning: 'Waarschuwing', error: 'Probleem' },
    dismiss: (title) => `Sluiten: ${title}`,
    more: (count) => `Nog ${number(count)}`,
  },
  inbox,
  tryAgain: 'Opnieuw proberen',
  copied: 'Gekopieerd',
}

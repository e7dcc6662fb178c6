import type { AnalysisWords, InboxWords, InsightWords, KnowledgeWords } from '../../words/insightWords.ts'
import { counted, number } from './counting.ts'

const knowledge: KnowledgeWords = {
  sources: 'Źródła',
  found: (query) => `Wyniki dla „${query}”`,
  nothingFound: (query) => (query ? `Brak wyników dla „${query}”` : 'Brak wyników'),
  nothingFoundHint: 'Proszę użyć innych słów lub mniejszej ich liczby.',
  results: (listed, total) =>
    total > listed
      ? `${number(listed)} z ${counted(total, { one: 'wyniku', few: 'wyników', many: 'wyników', other: 'wyniku' })}`
      : counted(total, { one: 'wynik', few: 'wyniki', many: 'wyników', other: 'wyniku' }),
  untitledSource: (position) => `Źródło ${number(position)}`,
  showAll: (count) => `Pokaż wszystkie (${number(count)})`,
  showFewer: 'Pokaż mniej',
  sourcesSummary: (titles, total) =>
    `${counted(total, { one: 'źródło', few: 'źródła', many: 'źródeł', other: 'źródła' })}: ${titles.join(', ')}`,
  search: 'Szukaj w bazie wiedzy',
  searchField: 'Czego szukać',
  searchPlaceholder: 'Szukaj artykułów',
  searchButton: 'Szukaj',
  searchHint: 'Artykuły i odpowiedzi można znaleźć po kilku słowach.',
  category: 'Kategoria',
  anyCategory: 'Wszystkie kategorie',
  tags: 'Tagi',
  clearFilters: 'Szukaj wszędzie',
  searching: 'Szukanie…',
  searchFailed: 'Wyszukiwanie się nie powiodło',
  answer: 'Zadaj pytanie',
  questionField: 'Pytanie',
  questionPlaceholder: 'Zadaj pytanie',
  askButton: 'Zapytaj',
  answering: 'Szukanie odpowiedzi…',
  answerFailed: 'Nie udało się uzyskać odpowiedzi',
  answerCame: 'Odpowiedź jest gotowa',
  noAnswer: 'Nie ma jeszcze odpowiedzi na to pytanie',
  copyAnswer: 'Kopiuj odpowiedź',
}

const analysis: AnalysisWords = {
  kinds: { intent: 'Intencja', sentiment: 'Nastrój', pii: 'Dane osobowe', language: 'Język' },
  analysis: 'Analiza',
  certainty: { high: 'Bardzo prawdopodobne', good: 'Prawdopodobne', fair: 'Możliwe', low: 'Przypuszczenie' },
  moods: { positive: 'Pozytywny', neutral: 'Neutralny', negative: 'Negatywny', mixed: 'Mieszany' },
  nothing: 'Nic nie znaleziono',
  noPersonalData: 'Nie znaleziono danych osobowych',
  personalData: (count) => `Znaleziono ${counted(count, { one: 'informację', few: 'informacje', many: 'informacji', other: 'informacji' })}`,
  showPersonalData: 'Pokaż dane',
  hidePersonalData: 'Ukryj dane',
  hidden: 'ukryte',
  analysing: 'Analizowanie…',
  analysisFailed: 'Analiza się nie powiodła',
  summary: 'Podsumowanie',
  keyPoints: 'Najważniejsze punkty',
  mood: 'Nastrój',
  summarise: 'Podsumuj',
  summariseAgain: 'Podsumuj ponownie',
  summariseHint: 'Tę rozmowę można streścić w kilku zdaniach.',
  summarising: 'Podsumowywanie…',
  summaryFailed: 'Nie udało się uzyskać podsumowania',
  noSummary: 'Nie ma jeszcze czego podsumować',
  copySummary: 'Kopiuj podsumowanie',
}

const inbox: InboxWords = {
  inbox: 'Skrzynka odbiorcza',
  statuses: {
    active: 'Aktywna',
    assistant: 'U asystenta',
    waiting: 'Oczekuje',
    escalated: 'Wymaga człowieka',
    ended: 'Zakończona',
    resolved: 'Rozwiązana',
  },
  withAgent: (name) => `konsultant: ${name}`,
  rated: (rating) => `Ocena: ${number(rating)} z 5`,
  anonymousVisitor: 'Gość',
  showChanges: (count) => (count > 0 ? `Pokaż nowe (${number(count)})` : 'Odśwież listę'),
  filters: 'Filtruj rozmowy',
  anyStatus: 'Wszystkie',
  status: 'Stan',
  moreFilters: 'Więcej filtrów',
  agent: 'Konsultant',
  anyAgent: 'Wszyscy konsultanci',
  from: 'Od',
  until: 'Do',
  clearFilters: 'Wyczyść filtry',
  noneMatch: 'Żadna rozmowa nie pasuje do tych filtrów',
  backToList: 'Wróć do listy',
  chooseTitle: 'Proszę wybrać rozmowę',
  chooseText: 'Otworzy się tutaj, ze wszystkim, co zostało powiedziane.',
}

/** Polish. */
export const insightWords: InsightWords = {
  knowledge,
  analysis,
  notifications: {
    notifications: 'Powiadomienia',
    types: { info: 'Informacja', success: 'Gotowe', warning: 'Ostrzeżenie', error: 'Błąd' },
    dismiss: (title) => `Zamknij: ${title}`,
    more: (count) => `Jeszcze ${number(count)}`,
  },
  inbox,
  tryAgain: 'Spróbuj ponownie',
  copied: 'Skopiowano',
}

import type { AnalysisWords, InboxWords, InsightWords, KnowledgeWords } from '../../words/insightWords.ts'
import { counted, number } from './counting.ts'

const knowledge: KnowledgeWords = {
  sources: 'Fonti',
  found: (query) => `Risultati per «${query}»`,
  nothingFound: (query) => (query ? `Nessun risultato per «${query}»` : 'Nessun risultato'),
  nothingFoundHint: 'Prova con altre parole, o con meno parole.',
  results: (listed, total) =>
    total > listed
      ? `${number(listed)} di ${counted(total, { one: 'risultato', other: 'risultati' })}`
      : counted(total, { one: 'risultato', other: 'risultati' }),
  untitledSource: (position) => `Fonte ${number(position)}`,
  showAll: (count) => `Mostra tutto (${number(count)})`,
  showFewer: 'Mostra meno',
  sourcesSummary: (titles, total) => `${counted(total, { one: 'fonte', other: 'fonti' })}: ${titles.join(', ')}`,
  search: 'Cerca negli articoli di aiuto',
  searchField: 'Che cosa cerchi?',
  searchPlaceholder: 'Cerca articoli',
  searchButton: 'Cerca',
  searchHint: 'Cerca articoli e risposte con poche parole.',
  category: 'Categoria',
  anyCategory: 'Tutte le categorie',
  tags: 'Etichette',
  clearFilters: 'Cerca ovunque',
  searching: 'Ricerca in corso…',
  searchFailed: 'La ricerca non è riuscita',
  answer: 'Fai una domanda',
  questionField: 'La tua domanda',
  questionPlaceholder: 'Fai una domanda',
  askButton: 'Chiedi',
  answering: 'Ricerca di una risposta…',
  answerFailed: 'La risposta non è arrivata',
  answerCame: 'La risposta è pronta',
  noAnswer: 'Non c’è ancora una risposta a questa domanda',
  copyAnswer: 'Copia la risposta',
}

const analysis: AnalysisWords = {
  kinds: { intent: 'Intento', sentiment: 'Umore', pii: 'Dati personali', language: 'Lingua' },
  analysis: 'Analisi',
  certainty: { high: 'Molto probabile', good: 'Probabile', fair: 'Possibile', low: 'Ipotesi' },
  moods: { positive: 'Positivo', neutral: 'Neutro', negative: 'Negativo', mixed: 'Misto' },
  nothing: 'Non è stato trovato nulla',
  noPersonalData: 'Nessun dato personale trovato',
  personalData: (count) => counted(count, { one: 'dato trovato', other: 'dati trovati' }),
  showPersonalData: 'Mostra dati',
  hidePersonalData: 'Nascondi dati',
  hidden: 'nascosto',
  analysing: 'Analisi in corso…',
  analysisFailed: 'L’analisi non è riuscita',
  summary: 'Riepilogo',
  keyPoints: 'Punti chiave',
  mood: 'Umore',
  summarise: 'Riassumi',
  summariseAgain: 'Riassumi di nuovo',
  summariseHint: 'Ottieni il riassunto di questa conversazione in poche righe.',
  summarising: 'Riassunto in corso…',
  summaryFailed: 'Il riepilogo non è arrivato',
  noSummary: 'Non c’è ancora nulla da riassumere',
  copySummary: 'Copia il riepilogo',
}

const inbox: InboxWords = {
  inbox: 'Posta in arrivo',
  statuses: { active: 'Attiva', assistant: 'Con l’assistente', waiting: 'In attesa', escalated: 'Richiede una persona', ended: 'Terminata', resolved: 'Risolta' },
  withAgent: (name) => `con ${name}`,
  rated: (rating) => `Valutazione: ${number(rating)} su 5`,
  anonymousVisitor: 'Ospite',
  showChanges: (count) => (count > 0 ? `Mostra ${counted(count, { one: 'nuova', other: 'nuove' })}` : 'Aggiorna elenco'),
  filters: 'Filtra conversazioni',
  anyStatus: 'Tutte',
  status: 'Stato',
  moreFilters: 'Altri filtri',
  agent: 'Operatore',
  anyAgent: 'Tutti gli operatori',
  from: 'Dal',
  until: 'Al',
  clearFilters: 'Cancella filtri',
  noneMatch: 'Nessuna conversazione corrisponde a questi filtri',
  backToList: 'Torna all’elenco',
  chooseTitle: 'Scegli una conversazione',
  chooseText: 'Si apre qui, con tutto ciò che è stato detto.',
}

/** Italian. */
export const insightWords: InsightWords = {
  knowledge,
  analysis,
  notifications: {
    notifications: 'Notifiche',
    types: { info: 'Avviso', success: 'Fatto', warning: 'Attenzione', error: 'Problema' },
    dismiss: (title) => `Chiudi: ${title}`,
    more: (count) => counted(count, { one: 'altra', other: 'altre' }),
  },
  inbox,
  tryAgain: 'Riprova',
  copied: 'Copiato',
}

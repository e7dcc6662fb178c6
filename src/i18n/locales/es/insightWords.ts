import type { AnalysisWords, InboxWords, InsightWords, KnowledgeWords } from '../../words/insightWords.ts'
import { counted, number } from './counting.ts'

const knowledge: KnowledgeWords = {
  sources: 'Fuentes',
  found: (query) => `Resultados de «${query}»`,
  nothingFound: (query) => (query ? `Sin resultados para «${query}»` : 'Sin resultados'),
  nothingFoundHint: 'Pruebe con otras palabras o con menos.',
  results: (listed, total) =>
    total > listed
      ? `${number(listed)} de ${counted(total, { one: 'resultado', other: 'resultados' })}`
      : counted(total, { one: 'resultado', other: 'resultados' }),
  untitledSource: (position) => `Fuente ${number(position)}`,
  showAll: (count) => `Mostrar todo (${number(count)})`,
  showFewer: 'Mostrar menos',
  sourcesSummary: (titles, total) => `${counted(total, { one: 'fuente', other: 'fuentes' })}: ${titles.join(', ')}`,
  search: 'Buscar en la base de conocimientos',
  searchField: 'Qué desea buscar',
  searchPlaceholder: 'Buscar artículos',
  searchButton: 'Buscar',
  searchHint: 'Busque artículos y respuestas con unas pocas palabras.',
  category: 'Categoría',
  anyCategory: 'Todas las categorías',
  tags: 'Etiquetas',
  clearFilters: 'Buscar en todo',
  searching: 'Buscando…',
  searchFailed: 'La búsqueda no ha funcionado',
  answer: 'Hacer una pregunta',
  questionField: 'Su pregunta',
  questionPlaceholder: 'Haga una pregunta',
  askButton: 'Preguntar',
  answering: 'Buscando una respuesta…',
  answerFailed: 'La respuesta no ha llegado',
  answerCame: 'La respuesta está aquí',
  noAnswer: 'Aún no hay respuesta a esta pregunta',
  copyAnswer: 'Copiar la respuesta',
}

const analysis: AnalysisWords = {
  kinds: { intent: 'Intención', sentiment: 'Ánimo', pii: 'Datos personales', language: 'Idioma' },
  analysis: 'Análisis',
  certainty: { high: 'Muy probable', good: 'Probable', fair: 'Posible', low: 'Suposición' },
  moods: { positive: 'Positivo', neutral: 'Neutro', negative: 'Negativo', mixed: 'Mixto' },
  nothing: 'No se ha encontrado nada',
  noPersonalData: 'No se han encontrado datos personales',
  personalData: (count) => counted(count, { one: 'dato encontrado', other: 'datos encontrados' }),
  showPersonalData: 'Mostrar datos',
  hidePersonalData: 'Ocultar datos',
  hidden: 'oculto',
  analysing: 'Analizando…',
  analysisFailed: 'El análisis no ha funcionado',
  summary: 'Resumen',
  keyPoints: 'Puntos clave',
  mood: 'Ánimo',
  summarise: 'Resumir',
  summariseAgain: 'Resumir de nuevo',
  summariseHint: 'Obtenga un resumen de esta conversación en pocas líneas.',
  summarising: 'Resumiendo…',
  summaryFailed: 'El resumen no ha llegado',
  noSummary: 'Aún no hay nada que resumir',
  copySummary: 'Copiar el resumen',
}

const inbox: InboxWords = {
  inbox: 'Bandeja de entrada',
  statuses: { active: 'Activa', assistant: 'Con el asistente', waiting: 'En espera', escalated: 'Requiere una persona', ended: 'Finalizada', resolved: 'Resuelta' },
  withAgent: (name) => `con ${name}`,
  rated: (rating) => `Valoración: ${number(rating)} de 5`,
  anonymousVisitor: 'Visitante',
  showChanges: (count) => (count > 0 ? `Mostrar ${counted(count, { one: 'nueva', other: 'nuevas' })}` : 'Actualizar lista'),
  filters: 'Filtrar conversaciones',
  anyStatus: 'Todas',
  status: 'Estado',
  moreFilters: 'Más filtros',
  agent: 'Agente',
  anyAgent: 'Todos los agentes',
  from: 'Desde',
  until: 'Hasta',
  clearFilters: 'Borrar filtros',
  noneMatch: 'Ninguna conversación coincide con estos filtros',
  backToList: 'Volver a la lista',
  chooseTitle: 'Elija una conversación',
  chooseText: 'Se abrirá aquí, con todo lo que se dijo.',
}

/** Spanish. */
export const insightWords: InsightWords = {
  knowledge,
  analysis,
  notifications: {
    notifications: 'Notificaciones',
    types: { info: 'Aviso', success: 'Listo', warning: 'Advertencia', error: 'Problema' },
    dismiss: (title) => `Descartar: ${title}`,
    more: (count) => `${number(count)} más`,
  },
  inbox,
  tryAgain: 'Reintentar',
  copied: 'Copiado',
}

import type { AnalysisWords, InboxWords, InsightWords, KnowledgeWords } from '../../words/insightWords.ts'
import { counted, number } from './counting.ts'

const knowledge: KnowledgeWords = {
  sources: 'Fontes',
  found: (query) => `Resultados para “${query}”`,
  nothingFound: (query) => (query ? `Nenhum resultado para “${query}”` : 'Nenhum resultado'),
  nothingFoundHint: 'Tente outras palavras, ou menos palavras.',
  results: (listed, total) =>
    total > listed
      ? `${number(listed)} de ${counted(total, { one: 'resultado', other: 'resultados' })}`
      : counted(total, { one: 'resultado', other: 'resultados' }),
  untitledSource: (position) => `Fonte ${number(position)}`,
  showAll: (count) => `Mostrar tudo (${number(count)})`,
  showFewer: 'Mostrar menos',
  sourcesSummary: (titles, total) => `${counted(total, { one: 'fonte', other: 'fontes' })}: ${titles.join(', ')}`,
  search: 'Pesquisar na base de conhecimento',
  searchField: 'O que você procura?',
  searchPlaceholder: 'Pesquisar artigos',
  searchButton: 'Pesquisar',
  searchHint: 'Pesquise artigos e respostas com poucas palavras.',
  category: 'Categoria',
  anyCategory: 'Todas as categorias',
  tags: 'Etiquetas',
  clearFilters: 'Pesquisar em tudo',
  searching: 'Pesquisando…',
  searchFailed: 'A pesquisa não funcionou',
  answer: 'Fazer uma pergunta',
  questionField: 'Sua pergunta',
  questionPlaceholder: 'Faça uma pergunta',
  askButton: 'Perguntar',
  answering: 'Procurando uma resposta…',
  answerFailed: 'A resposta não chegou',
  answerCame: 'A resposta chegou',
  noAnswer: 'Ainda não há resposta para isso',
  copyAnswer: 'Copiar a resposta',
}

const analysis: AnalysisWords = {
  kinds: { intent: 'Intenção', sentiment: 'Humor', pii: 'Dados pessoais', language: 'Idioma' },
  analysis: 'Análise',
  certainty: { high: 'Muito provável', good: 'Provável', fair: 'Possível', low: 'Palpite' },
  moods: { positive: 'Positivo', neutral: 'Neutro', negative: 'Negativo', mixed: 'Misto' },
  nothing: 'Nada foi encontrado',
  noPersonalData: 'Nenhum dado pessoal encontrado',
  personalData: (count) => counted(count, { one: 'dado encontrado', other: 'dados encontrados' }),
  showPersonalData: 'Mostrar dados',
  hidePersonalData: 'Ocultar dados',
  hidden: 'oculto',
  analysing: 'Analisando…',
  analysisFailed: 'A análise não funcionou',
  summary: 'Resumo',
  keyPoints: 'Pontos principais',
  mood: 'Humor',
  summarise: 'Resumir',
  summariseAgain: 'Resumir de novo',
  summariseHint: 'Receba um resumo desta conversa em poucas linhas.',
  summarising: 'Resumindo…',
  summaryFailed: 'O resumo não chegou',
  noSummary: 'Ainda não há nada para resumir',
  copySummary: 'Copiar o resumo',
}

const inbox: InboxWords = {
  inbox: 'Caixa de entrada',
  statuses: { active: 'Ativa', assistant: 'Com o assistente', waiting: 'Aguardando', escalated: 'Precisa de uma pessoa', ended: 'Encerrada', resolved: 'Resolvida' },
  withAgent: (name) => `com ${name}`,
  rated: (rating) => `Avaliação: ${number(rating)} de 5`,
  anonymousVisitor: 'Visitante',
  showChanges: (count) => (count > 0 ? `Mostrar ${counted(count, { one: 'nova', other: 'novas' })}` : 'Atualizar lista'),
  filters: 'Filtrar conversas',
  anyStatus: 'Todas',
  status: 'Situação',
  moreFilters: 'Mais filtros',
  agent: 'Atendente',
  anyAgent: 'Todos os atendentes',
  from: 'De',
  until: 'Até',
  clearFilters: 'Limpar filtros',
  noneMatch: 'Nenhuma conversa corresponde a estes filtros',
  backToList: 'Voltar à lista',
  chooseTitle: 'Escolha uma conversa',
  chooseText: 'Ela abre aqui, com tudo o que foi dito.',
}

/** Portuguese. */
export const insightWords: InsightWords = {
  knowledge,
  analysis,
  notifications: {
    notifications: 'Notificações',
    types: { info: 'Aviso', success: 'Concluído', warning: 'Atenção', error: 'Problema' },
    dismiss: (title) => `Dispensar: ${title}`,
    more: (count) => `Mais ${number(count)}`,
  },
  inbox,
  tryAgain: 'Tentar de novo',
  copied: 'Copiado',
}

import type { ExchangeDefinition } from '../../model/index.ts'
import { CHATBOT_BACKEND } from './extensions.ts'
import type { AnalyseCommand, AnalysisEvent, AnswerEvent, AskCommand, SearchKnowledgeCommand, SearchResultsEvent, SummaryEvent } from './insight.ts'
import type { DashboardCommand, DashboardEvent, OrganisationCommand, OrganisationEvent, PongEvent } from './rooms.ts'

type Nothing = Readonly<Record<string, never>>

/** Servers trim what they repeat; one that does not repeat the question answers the last one. */
const isSame = (asked: string, answered: string | undefined): boolean =>
  answered === undefined || answered.trim() === '' || answered.trim().toLowerCase() === asked.trim().toLowerCase()

/** Searches the knowledge base. */
export const knowledgeSearch: ExchangeDefinition<SearchKnowledgeCommand, SearchResultsEvent> = {
  command: CHATBOT_BACKEND.searchKnowledge,
  event: CHATBOT_BACKEND.searchResults,
  answers: (question, answer) => isSame(question.query, answer.query),
  before: [{ name: CHATBOT_BACKEND.joinKnowledgeRoom, payload: {} }],
}

/** Asks for one whole answer, beside the conversation. */
export const oneShotAnswer: ExchangeDefinition<AskCommand, AnswerEvent> = {
  command: CHATBOT_BACKEND.ask,
  event: CHATBOT_BACKEND.answer,
  answers: (question, answer) => isSame(question.query, answer.query),
}

/** Has words analysed: intent, sentiment, personal data or language. The answer names the kind alone: ask one of a kind at a time. */
export const aiAnalysis: ExchangeDefinition<AnalyseCommand, AnalysisEvent> = {
  command: CHATBOT_BACKEND.analyse,
  event: CHATBOT_BACKEND.analysis,
  answers: (question, answer) => isSame(question.analysisType, answer.analysisType),
}

/** Has the conversation at hand summed up. */
export const conversationSummary: ExchangeDefinition<Nothing, SummaryEvent> = {
  command: CHATBOT_BACKEND.summarise,
  event: CHATBOT_BACKEND.summary,
}

/** Joins the room of an organisation, whose notifications come from then on. */
export const organisationRoom: ExchangeDefinition<OrganisationCommand, OrganisationEvent> = {
  command: CHATBOT_BACKEND.joinOrganisation,
  event: CHATBOT_BACKEND.organisationJoined,
  answers: (question, answer) => isSame(question.organisationId, answer.organisationId),
}

/** Subscribes to a dashboard. */
export const dashboardSubscription: ExchangeDefinition<DashboardCommand, DashboardEvent> = {
  command: CHATBOT_BACKEND.subscribeDashboard,
  event: CHATBOT_BACKEND.dashboardSubscribed,
  answers: (question, answer) => isSame(question.dashboardId, answer.dashboardId),
}

/** Asks whether the server is there. */
export const serverPing: ExchangeDefinition<Nothing, PongEvent> = {
  command: CHATBOT_BACKEND.ping,
  event: CHATBOT_BACKEND.pong,
}

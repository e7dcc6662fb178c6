import type {
  AnalyseCommand,
  AnalysisEvent,
  AnswerEvent,
  AskCommand,
  KnowledgeRoomEvent,
  ReasoningEvent,
  SearchKnowledgeCommand,
  SearchResultsEvent,
  SummaryEvent,
} from './insight.ts'
import type {
  DashboardCommand,
  DashboardEvent,
  JoinedEvent,
  NotificationEvent,
  OrganisationCommand,
  OrganisationEvent,
  PongEvent,
  PresenceCommand,
  PresenceEvent,
  PresentUser,
  StatusEvent,
  TenantRoomCommand,
  TenantRoomEvent,
  TrackActivityCommand,
  UserLeftEvent,
} from './rooms.ts'

/** What only this wire has. Events come as `extension.received`, commands go as `extension.send`, each under one of these names. */
export const CHATBOT_BACKEND = {
  /** Command: searches the knowledge base. Answered by `searchResults`. */
  searchKnowledge: 'chatbot-backend.searchKnowledge',
  /** Command: joins the tenant's room of the knowledge base. Answered by `knowledgeRoomJoined`. */
  joinKnowledgeRoom: 'chatbot-backend.joinKnowledgeRoom',
  /** Command: asks for one whole answer, beside the conversation. Answered by `answer`. */
  ask: 'chatbot-backend.ask',
  /** Command: has words analysed. Answered by `analysis`. */
  analyse: 'chatbot-backend.analyse',
  /** Command: has the conversation summed up. Answered by `summary`. */
  summarise: 'chatbot-backend.summarise',
  /** Command: joins the room of an organisation, to be told of its notifications. Answered by `organisationJoined`. */
  joinOrganisation: 'chatbot-backend.joinOrganisation',
  /** Command: leaves it. Answered by `organisationLeft`. */
  leaveOrganisation: 'chatbot-backend.leaveOrganisation',
  /** Command: asks to be told when a conversation of the list changes. Sent by itself with the first list of a line. */
  joinConversationList: 'chatbot-backend.joinConversationList',
  /** Command: tells what the visitor does. */
  trackActivity: 'chatbot-backend.trackActivity',
  /** Command: subscribes to a dashboard. Answered by `dashboardSubscribed`. */
  subscribeDashboard: 'chatbot-backend.subscribeDashboard',
  /** Command: asks whether the server is there. Answered by `pong`. */
  ping: 'chatbot-backend.ping',
  /** Command and event: who looks at the conversation, in the wire's own detail. */
  presence: 'chatbot-backend.presence',

  /** Event: what a search found. */
  searchResults: 'chatbot-backend.searchResults',
  /** Event: the room of the knowledge base was joined. */
  knowledgeRoomJoined: 'chatbot-backend.knowledgeRoomJoined',
  /** Event: the whole answer to a question. */
  answer: 'chatbot-backend.answer',
  /** Event: what an analysis found. */
  analysis: 'chatbot-backend.analysis',
  /** Event: the conversation summed up. */
  summary: 'chatbot-backend.summary',
  /** Event: the room of an organisation was joined. */
  organisationJoined: 'chatbot-backend.organisationJoined',
  /** Event: it was left. */
  organisationLeft: 'chatbot-backend.organisationLeft',
  /** Event: something that people should know. */
  notification: 'chatbot-backend.notification',
  /** Event: a dashboard was subscribed to. */
  dashboardSubscribed: 'chatbot-backend.dashboardSubscribed',
  /** Event: changes of the list will be told from now on. */
  conversationListJoined: 'chatbot-backend.conversationListJoined',
  /** Event: the server is there. */
  pong: 'chatbot-backend.pong',
  /** Event: somebody opened the conversation. */
  userJoined: 'chatbot-backend.userJoined',
  /** Event: somebody closed it. */
  userLeft: 'chatbot-backend.userLeft',
  /** Event: how the assistant came to a message: its reasoning, its tools, how sure it is. */
  reasoning: 'chatbot-backend.reasoning',
  /** Event: the conversation has another status, in the server's own word. */
  status: 'chatbot-backend.status',
  /** Event: a conversation was joined, with the name under which the assistant speaks. */
  joined: 'chatbot-backend.joined',
} as const

/** What the extension events carry, by name. Everything in them is foreign. */
export interface ChatbotBackendEvents {
  readonly 'chatbot-backend.searchResults': SearchResultsEvent
  readonly 'chatbot-backend.knowledgeRoomJoined': KnowledgeRoomEvent
  readonly 'chatbot-backend.answer': AnswerEvent
  readonly 'chatbot-backend.analysis': AnalysisEvent
  readonly 'chatbot-backend.summary': SummaryEvent
  readonly 'chatbot-backend.organisationJoined': OrganisationEvent
  readonly 'chatbot-backend.organisationLeft': OrganisationEvent
  readonly 'chatbot-backend.notification': NotificationEvent
  readonly 'chatbot-backend.dashboardSubscribed': DashboardEvent
  readonly 'chatbot-backend.conversationListJoined': TenantRoomEvent
  readonly 'chatbot-backend.pong': PongEvent
  readonly 'chatbot-backend.presence': PresenceEvent
  readonly 'chatbot-backend.userJoined': PresentUser
  readonly 'chatbot-backend.userLeft': UserLeftEvent
  readonly 'chatbot-backend.reasoning': ReasoningEvent
  readonly 'chatbot-backend.status': StatusEvent
  readonly 'chatbot-backend.joined': JoinedEvent
}

/** What the extension commands take, by name. */
export interface ChatbotBackendCommands {
  readonly 'chatbot-backend.searchKnowledge': SearchKnowledgeCommand
  readonly 'chatbot-backend.joinKnowledgeRoom': TenantRoomCommand
  readonly 'chatbot-backend.ask': AskCommand
  readonly 'chatbot-backend.analyse': AnalyseCommand
  readonly 'chatbot-backend.summarise': Readonly<Record<string, never>>
  readonly 'chatbot-backend.joinOrganisation': OrganisationCommand
  readonly 'chatbot-backend.leaveOrganisation': OrganisationCommand
  readonly 'chatbot-backend.joinConversationList': TenantRoomCommand
  readonly 'chatbot-backend.trackActivity': TrackActivityCommand
  readonly 'chatbot-backend.subscribeDashboard': DashboardCommand
  readonly 'chatbot-backend.ping': Readonly<Record<string, never>>
  readonly 'chatbot-backend.presence': PresenceCommand
}

export type * from './insight.ts'
export type * from './rooms.ts'

export { KnowledgeAnswer, type KnowledgeAnswerProps, type KnowledgeReply } from './KnowledgeAnswer.tsx'
export { KnowledgeSearch, type KnowledgeFindings, type KnowledgeQuestion, type KnowledgeSearchProps } from './KnowledgeSearch.tsx'

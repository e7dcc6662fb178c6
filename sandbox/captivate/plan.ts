import type { SandboxRecord } from './record.ts'
import type { Step } from './state.ts'

/** What follows from something the visitor did: steps to be taken, and who answers from now on. */
export interface Plan {
  readonly steps: readonly Step[]
  readonly mode?: 'bot' | 'agent'
  readonly greeted?: boolean
}

/** The plan as it is written down, so that it is carried out even if the server dies in between. None for an empty plan. */
export function recordPlan(conversationId: string, plan: Plan): SandboxRecord[] {
  return plan.steps.length > 0 || plan.mode ? [{ type: 'reply.planned', conversationId, ...plan }] : []
}

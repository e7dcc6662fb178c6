import type { Page } from 'playwright'
import type { Sandbox } from '../../sandbox/createSandbox.ts'
import type { Talk, TalkStep } from './talk.ts'

/** The morning of every picture, in the time of its page. */
const morning = new Date('2026-03-03T09:41:00Z').getTime()

function frameOf(step: Exclude<TalkStep, { by: 'visitor' }>, { agent }: Talk, id: string) {
  switch (step.by) {
    case 'bot':
      return { event_type: 'bot_message', event_payload: { type: 'message_create', ch_msg_id: id, bot: {}, content: step.content } }
    case 'agent':
      return { event_type: 'livechat_message', event_payload: { type: 'message_create', conversation_id: '', agent, content: step.content } }
    case 'joins':
      return { event_type: 'conversation_update', event_payload: { type: 'livechatAgentConnected', conversation_id: '', data: { agentInfo: agent } } }
  }
}

/** Opens the chat on a page and holds the first steps of a talk: the visitor by mouse and keyboard, the others over the wire. */
export async function holdTalk(page: Page, sandbox: Sandbox, talk: Talk, steps: number): Promise<void> {
  const rows = page.getByRole('log').getByRole('listitem')
  await page.clock.setFixedTime(morning)
  await page.locator('parlance-chat').getByRole('button').click()
  const field = page.getByRole('dialog').getByRole('textbox')
  await field.waitFor()
  while (!sandbox.joinAgent()) await page.waitForTimeout(50)
  for (const [index, step] of talk.steps.slice(0, steps).entries()) {
    await page.clock.setFixedTime(morning + Math.floor(index / 2) * 60_000)
    const before = await rows.count()
    if (step.by !== 'visitor') sandbox.faults.sendRaw(JSON.stringify({ action: 'receiveMessage', event: frameOf(step, talk, `picture-${index}`) }))
    else if (step.presses) await page.getByRole('dialog').getByRole('button', { name: step.says }).first().click()
    else {
      await field.fill(step.says)
      await page.locator('.parlance-composer-send').click()
    }
    await rows.nth(before).waitFor({ state: 'attached' })
    await page.waitForTimeout(250)
  }
}

/** Waits until a page is still: fonts and pictures are there, nobody points at anything, and nothing has the focus. */
export async function settle(page: Page): Promise<void> {
  await page.mouse.move(1, 1)
  await page.evaluate(() => {
    const chat = document.querySelector('parlance-chat')
    ;(chat?.shadowRoot?.activeElement as HTMLElement | null)?.blur()
    return document.fonts.ready
  })
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1200)
}

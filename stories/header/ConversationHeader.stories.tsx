import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { ConversationHeader } from '../../src/components/header/index.ts'
import { LocaleProvider } from '../../src/i18n/index.ts'
import { arabic } from '../transcript/arabic.ts'
import { ana, bot, mateo } from '../transcript/samples.ts'

const meta = {
  title: 'Header/ConversationHeader',
  component: ConversationHeader,
  args: { participants: [ana], status: { kind: 'online' }, onMenu: fn(), onClose: fn() },
} satisfies Meta<typeof ConversationHeader>

export default meta
type Story = StoryObj<typeof meta>

export const Agent: Story = {}
export const Bot: Story = { args: { participants: [bot], status: { kind: 'reply-time', minutes: 2 } } }
export const Dark: Story = { globals: { theme: 'dark' } }
export const Typing: Story = { args: { status: { kind: 'typing', names: ['Ana Ferreira'] } } }
export const Queue: Story = { args: { participants: [bot], status: { kind: 'queue', position: 3, waitSeconds: 240 } } }
export const Offline: Story = { args: { status: { kind: 'offline' } } }
export const Away: Story = { args: { status: { kind: 'away' } } }
export const Several: Story = { args: { participants: [ana, mateo, bot], name: 'Harbour Support', status: { kind: 'reply-time', minutes: 5 } } }
export const NameAlone: Story = { args: { participants: [{ role: 'bot' }] } }
export const LongName: Story = { args: { participants: [{ role: 'agent', name: 'Maximiliane Freifrau von Hohenstein-Wolkenburg' }], onMinimise: fn() } }
export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { participants: [{ role: 'agent', name: 'ليلى حداد' }], status: { kind: 'reply-time', minutes: 4 } },
  render: (args) => (
    <LocaleProvider locale={arabic}>
      <ConversationHeader {...args} />
    </LocaleProvider>
  ),
}

export const HandOver: Story = {
  render: function HandingOver(args) {
    const [toAgent, setToAgent] = useState(false)
    return (
      <>
        <ConversationHeader {...args} participants={toAgent ? [ana] : [bot]} status={toAgent ? { kind: 'online' } : { kind: 'queue', position: 1 }} />
        <button type="button" onClick={() => setToAgent(!toAgent)}>
          Hand over
        </button>
      </>
    )
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Hand over' }))
    const name = await canvas.findByRole('heading', { name: /Ana Ferreira/ })
    await waitFor(() => expect(name).toBeVisible())
  },
}

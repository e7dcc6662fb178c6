import type { Meta, StoryObj } from '@storybook/react-vite'
import { fn } from 'storybook/test'
import { Composer } from '../../src/components/composer/index.ts'
import { ShareLocationButton } from '../../src/components/location/index.ts'

const refuse = (code: number) => () =>
  Object.defineProperty(navigator, 'geolocation', {
    configurable: true,
    value: { getCurrentPosition: (_: unknown, fail: (error: { code: number }) => void) => fail({ code }) },
  })

const meta = {
  title: 'Composer/Share location',
  component: ShareLocationButton,
  args: { onShare: fn() },
  render: (args) => (
    <div style={{ inlineSize: 368, paddingBlockStart: 120 }}>
      <Composer onSend={() => true} canAttach start={<ShareLocationButton {...args} />} />
    </div>
  ),
} satisfies Meta<typeof ShareLocationButton>

export default meta
type Story = StoryObj<typeof meta>

export const InComposer: Story = {}

/** The browser does not tell: the visitor learns why, and what else there is. */
export const Denied: Story = {
  beforeEach: () => void refuse(1)(),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Share your location' }))
    await canvas.findByRole('alert')
  },
}
export const DeniedDark: Story = { ...Denied, globals: { theme: 'dark' } }

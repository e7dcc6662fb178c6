import type { Meta, StoryObj } from '@storybook/react-vite'
import { Plus } from 'lucide-react'
import { Button, IconButton } from '../../src/components/button/index.ts'

const meta = { title: 'Composer/Button', component: Button, args: { children: 'Try again' } } satisfies Meta<typeof Button>

export default meta
type Story = StoryObj<typeof meta>

const row = { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' } as const

export const Variants: Story = {
  render: () => (
    <div style={{ display: 'grid', gap: 12 }}>
      {(['medium', 'small'] as const).map((size) => (
        <div key={size} style={row}>
          {(['primary', 'secondary', 'quiet', 'danger'] as const).map((variant) => (
            <Button key={variant} variant={variant} size={size}>
              {variant}
            </Button>
          ))}
          <IconButton label="Add" size={size}>
            <Plus size={20} strokeWidth={1.5} />
          </IconButton>
        </div>
      ))}
      <div style={row}>
        <Button variant="primary" aria-disabled>
          not now
        </Button>
        <Button aria-disabled>not now</Button>
      </div>
    </div>
  ),
}

export const Dark: Story = { ...Variants, globals: { theme: 'dark' } }

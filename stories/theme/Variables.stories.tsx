import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, fn, spyOn, userEvent, waitFor, within } from 'storybook/test'
import tokens from '../../src/styles/tokens.css?raw'
import { ThemePage } from './ThemePage.tsx'
import { themeGroups } from './variables.ts'

/** Every variable of the look, and every component: turn one and see what it does, then copy what was turned into the style sheet of a page. */
const meta = {
  title: 'Theme/Variables',
  component: ThemePage,
  parameters: { layout: 'fullscreen', controls: { disable: true }, docs: { story: { inline: false, iframeHeight: 860 } } },
} satisfies Meta<typeof ThemePage>

export default meta
type Story = StoryObj<typeof meta>

const primary = (canvas: ReturnType<typeof within>) => getComputedStyle(canvas.getByRole('button', { name: 'Primary' })).backgroundColor

/** The brand is turned: a button wears it, the CSS says it, and it can be taken back. */
export const AsItComes: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const form = within(canvas.getByRole('form', { name: 'Theme' }))
    const css = form.getByRole('textbox', { name: 'As CSS' })
    const write = spyOn(navigator.clipboard, 'writeText').mockImplementation(fn(() => Promise.resolve()))
    const brand = form.getByLabelText('Brand')
    await waitFor(() => expect(brand).not.toHaveValue('#000000'))
    const before = primary(canvas)
    await expect(css).toHaveValue('/* As it comes. */')

    await fireEvent.change(brand, { target: { value: '#0a7d55' } })
    await expect(primary(canvas)).toBe('rgb(10, 125, 85)')
    await fireEvent.change(form.getByRole('slider', { name: 'Panel corners' }), { target: { value: '8' } })
    await userEvent.selectOptions(form.getByRole('combobox', { name: 'Density' }), 'Compact')
    await userEvent.click(form.getByRole('button', { name: 'Copy as CSS' }))
    await expect(write).toHaveBeenCalledWith(
      '.parlance, parlance-chat {\n  --parlance-brand: #0a7d55;\n  --parlance-radius-panel: 8px;\n}\n/* <ChatWidget density="compact">, and so <parlance-chat> */',
    )
    await expect(await form.findByText('Copied')).toBeVisible()

    await userEvent.click(form.getByRole('button', { name: 'Take back: Panel corners (radius-panel)' }))
    await expect(css).not.toHaveTextContent('radius-panel')
    await userEvent.click(form.getByRole('button', { name: 'Reset' }))
    await expect(css).toHaveValue('/* As it comes. */')
    await expect(primary(canvas)).toBe(before)
  },
}

/** No variable of the tokens is without a control. */
export const EveryVariable: Story = {
  args: { scheme: 'dark' },
  globals: { theme: 'dark' },
  play: async () => {
    const named = new Set(themeGroups.flatMap(({ variables }) => variables.map(({ name }) => name)))
    const declared = [...tokens.matchAll(/--parlance-([\w-]+)-default:/g)].map(([, name = '']) => name)
    await expect(declared.length).toBeGreaterThan(50)
    await expect(declared.filter((name) => !named.has(name))).toEqual([])
  },
}

/** A brand that is hard to read: words on it turn black, words in it darken. */
export const Yellow: Story = { args: { scheme: 'light', values: { brand: '#ffd400' } } }
export const YellowDark: Story = { args: { scheme: 'dark', values: { brand: '#ffd400' } }, globals: { theme: 'dark' } }

/** Another house: square, dense, with a typeface of its own. */
export const Sober: Story = {
  args: {
    scheme: 'light',
    density: 'compact',
    values: {
      brand: '#1f2937',
      font: 'Georgia, serif',
      'radius-panel': '4px',
      'radius-bubble': '4px',
      'radius-inner': '2px',
      'radius-card': '4px',
      'radius-control': '3px',
      'composer-radius': '6px',
    },
  },
}

export const RightToLeft: Story = { args: { scheme: 'light', words: 'arabic' }, globals: { direction: 'rtl' } }
export const Phone: Story = { args: { scheme: 'light' }, globals: { viewport: { value: 'mobile2', isRotated: false } } }

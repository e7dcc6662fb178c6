import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, useState } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { Composer, DropOverlay } from '../../src/components/composer/index.ts'
import { LocaleProvider } from '../../src/i18n/index.ts'
import { arabic, german } from './locales.ts'
import { PanelFrame } from './PanelFrame.tsx'
import { sampleFile, samplePicture } from './sampleFiles.ts'

const megabyte = 1024 * 1024

const meta = {
  title: 'Composer/Composer',
  component: Composer,
  args: { onSend: fn(), onTyping: fn(), canAttach: true },
  decorators: [
    (Story) => (
      <PanelFrame>
        <Story />
        <DropOverlay maxFiles={5} maxFileSize={10 * megabyte} />
      </PanelFrame>
    ),
  ],
} satisfies Meta<typeof Composer>

export default meta
type Story = StoryObj<typeof meta>

const fieldOf = (canvasElement: HTMLElement) => within(canvasElement).getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' })

const threeFiles = async () => [
  await samplePicture('Balcony after the storm.png'),
  sampleFile('Versicherungsbestätigung_2026_endgültig_unterschrieben.pdf', 'application/pdf', 1.4 * megabyte),
  sampleFile('voice note.m4a', 'audio/mp4', 480 * 1024),
]

function useFiles(load: () => Promise<File[]>) {
  const [files, setFiles] = useState<readonly File[]>([])
  useEffect(() => {
    void load().then(setFiles)
  }, [load])
  return [files, setFiles] as const
}

export const Empty: Story = {}

export const TextOnly: Story = { args: { canAttach: false } }

export const OneLine: Story = { args: { defaultValue: 'My parcel has not arrived yet.' } }

export const SixLines: Story = {
  args: {
    defaultValue: [
      'My parcel was due on Tuesday. The tracking page has said “out for delivery” ever since.',
      'I was at home all day, nobody rang, and there is no card in the letter box. The neighbours have not seen anybody either.',
      'Could you find out where it is, and whether it can be brought to my office instead?',
    ].join('\n\n'),
  },
}

export const Focused: Story = { args: { autoFocus: true, defaultValue: 'Where is' } }

export const TypingAndEnter: Story = {
  play: async ({ canvasElement, args }) => {
    const field = fieldOf(canvasElement)
    await userEvent.type(field, 'First line{Shift>}{Enter}{/Shift}second line')
    await expect(field).toHaveValue('First line\nsecond line')
    await expect(args.onTyping).toHaveBeenLastCalledWith(true)
    await userEvent.keyboard('{Enter}')
    await expect(args.onSend).toHaveBeenCalledWith({ text: 'First line\nsecond line', files: [] })
    await expect(field).toHaveValue('')
    await expect(field).toHaveFocus()
  },
}

export const PastedFileAndRemoved: Story = {
  play: async ({ canvasElement }) => {
    const field = fieldOf(canvasElement)
    field.focus()
    const clipboardData = new DataTransfer()
    clipboardData.items.add(sampleFile('screenshot.png', 'image/png', 2048))
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    const canvas = within(canvasElement)
    await userEvent.click(await canvas.findByRole('button', { name: 'Remove screenshot.png' }))
    await waitFor(() => expect(canvas.queryByRole('list', { name: 'Files to send' })).toBeNull())
    await expect(field).toHaveFocus()
  },
}

export const FilesAttached: Story = {
  render: function WithFiles(args) {
    const [files, setFiles] = useFiles(threeFiles)
    return <Composer {...args} attachments={files} onAttachmentsChange={setFiles} />
  },
  args: { defaultValue: 'Here are the pictures and the confirmation.' },
}

export const FileTooLarge: Story = {
  args: { maxFileSize: 10 * megabyte },
  play: async ({ canvasElement }) => {
    const field = fieldOf(canvasElement)
    const clipboardData = new DataTransfer()
    clipboardData.items.add(sampleFile('holiday.mov', 'video/quicktime', 11 * megabyte))
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    await expect(await within(canvasElement).findByRole('alert')).toHaveTextContent('holiday.mov is too large. Files can be up to 10 MB.')
  },
}

export const NearTheLimit: Story = {
  args: {
    maxLength: 120,
    defaultValue: 'I would like to change the address of my order. It should go to 14 Harbour Street, second floor, please.',
  },
}

export const BeyondTheLimit: Story = {
  args: { maxLength: 60, defaultValue: 'I would like to change the address of my order to 14 Harbour Street.' },
}

export const NotSent: Story = {
  args: { onSend: fn(() => false), defaultValue: 'Is anybody there?' },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Send' }))
    await expect(await within(canvasElement).findByRole('alert')).toHaveTextContent('That did not go through.')
    await expect(fieldOf(canvasElement)).toHaveValue('Is anybody there?')
  },
}

export const Disabled: Story = { args: { disabledReason: 'This conversation has ended.' } }

export const DisabledWithText: Story = {
  args: {
    disabledReason: 'This conversation has ended. Your text can still be copied.',
    defaultValue: 'One more thing: the invoice number is 2026-0417.',
  },
}

export const Dragging: Story = {
  play: ({ canvasElement }) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(sampleFile('receipt.pdf', 'application/pdf'))
    fieldOf(canvasElement).dispatchEvent(new DragEvent('dragenter', { dataTransfer, bubbles: true, cancelable: true }))
  },
}

export const Dark: Story = { ...FilesAttached, globals: { theme: 'dark' } }

export const DarkDragging: Story = { ...Dragging, globals: { theme: 'dark' } }

export const DarkBeyondTheLimit: Story = { ...BeyondTheLimit, globals: { theme: 'dark' } }

const inArabic: Story['decorators'] = (Story) => (
  <LocaleProvider locale={arabic}>
    <Story />
  </LocaleProvider>
)

export const RightToLeft: Story = { globals: { direction: 'rtl' }, decorators: inArabic }

export const RightToLeftWithFiles: Story = {
  ...FilesAttached,
  args: { defaultValue: 'هذه صور الشرفة بعد العاصفة، ومعها تأكيد التأمين.' },
  globals: { direction: 'rtl' },
  decorators: inArabic,
}

export const LongGermanWords: Story = {
  args: { disabledReason: 'Diese Unterhaltung wurde vom Kundendienstmitarbeiter abgeschlossen und kann nicht fortgesetzt werden.' },
  decorators: (Story) => (
    <LocaleProvider locale={german}>
      <Story />
    </LocaleProvider>
  ),
}

export const Phone: Story = {
  ...FilesAttached,
  decorators: (Story) => (
    <div style={{ inlineSize: 328 }}>
      <Story />
    </div>
  ),
}

import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { LocaleProvider } from '../../src/i18n/index.ts'
import type { FileAttachment, UploadState } from '../../src/model/index.ts'
import { MessageFiles } from '../../src/components/parts/index.ts'
import pictureAddress from './assets/picture.svg?no-inline'
import { InMessage, type InMessageProps } from './InMessage.tsx'
import { samplePictures } from './samplePictures.ts'
import { sampleSound } from './sampleSound.ts'
import { arabicContent, germanContent } from './storyLocales.ts'

const address = (name: string) => `https://files.example.com/${name}`
const document = (name: string, size: number, more: Partial<FileAttachment> = {}): FileAttachment => ({ id: name, kind: 'document', name, size, url: address(name), ...more })
const picture = (id: keyof typeof samplePictures, name: string, width: number, height: number, more: Partial<FileAttachment> = {}): FileAttachment => ({
  id,
  kind: 'image',
  name,
  mimeType: 'image/png',
  url: samplePictures[id],
  width,
  height,
  ...more,
})
/** The visitor's own picture before the server has it: only its preview is there. */
const ownPicture = (id: keyof typeof samplePictures, name: string, width: number, height: number, upload: UploadState): FileAttachment => ({
  id,
  kind: 'image',
  name,
  mimeType: 'image/png',
  thumbnailUrl: samplePictures[id],
  width,
  height,
  upload,
})
const files = (...list: FileAttachment[]) => [{ kind: 'files' as const, files: list }]
const mountains = picture('mountains', 'Morning at the hut.png', 1600, 1200)
const pictures = [mountains, picture('chair', 'chair.png', 640, 360), picture('lamp', 'lamp.png', 640, 360), picture('plant', 'plant.png', 640, 360), picture('shelf', 'shelf.png', 640, 360), picture('parcel', 'parcel.png', 900, 1200)]

const meta = {
  title: 'Message content/Files',
  component: InMessage,
  subcomponents: { MessageFiles },
  args: { parts: files(document('Invoice 2025-11.pdf', 184_320)), onUploadRetry: fn(), onUploadCancel: fn() },
  render: (args) => <InMessage {...args} />,
} satisfies Meta<InMessageProps>

export default meta
type Story = StoryObj<typeof meta>

export const Document: Story = {}

export const Documents: Story = {
  args: {
    parts: files(
      document('Invoice 2025-11.pdf', 184_320),
      document('Measurements and colours of everything we talked about, final version.xlsx', 48_200),
      document('holiday pictures.zip', 48_200_000),
      document('logo.svg', 3_100, { kind: 'image', mimeType: 'image/svg+xml' }),
    ),
  },
}

export const DocumentsDark: Story = { ...Documents, globals: { theme: 'dark' } }

export const Picture: Story = {
  args: { role: 'agent', parts: files(mountains) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const tile = canvas.getByRole('button', { name: 'Open picture: Morning at the hut.png' })
    await userEvent.click(tile)
    const dialog = await canvas.findByRole('dialog', { name: 'Pictures' })
    await waitFor(() => expect(dialog).toBeVisible())
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull())
    await expect(tile).toHaveFocus()
  },
}

export const Tall: Story = { args: { parts: files(picture('parcel', 'parcel.png', 900, 1200)) } }

export const TwoPictures: Story = { args: { parts: files(...pictures.slice(0, 2)) } }

export const ThreePictures: Story = { args: { parts: files(...pictures.slice(0, 3)) } }

export const ManyPictures: Story = { args: { role: 'agent', parts: files(...pictures) } }

export const LargeView: Story = {
  args: { parts: files(...pictures) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Open picture: chair.png' }))
    const position = await canvas.findByText('2 of 6')
    await waitFor(() => expect(position).toBeVisible())
    await userEvent.keyboard('{ArrowRight}')
    await expect(canvas.getByText('3 of 6')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Previous picture' }))
    await expect(canvas.getByText('2 of 6')).toBeVisible()
  },
}

export const PictureWaitsForClick: Story = {
  args: { policy: { images: 'ask' }, parts: files(picture('lamp', 'lamp.png', 640, 360, { url: new URL(pictureAddress, location.href).href })) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.queryByRole('img')).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: /Show picture/ }))
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Open picture: lamp.png' })).toBeVisible())
  },
}

export const PicturesAsk: Story = {
  args: {
    policy: { images: 'ask' },
    parts: files(
      picture('lamp', 'lamp.png', 640, 360, { url: 'https://pictures.example.com/lamp.png' }),
      document('Invoice 2025-11.pdf', 184_320),
    ),
  },
}

export const Uploading: Story = {
  args: {
    role: 'visitor',
    parts: files(
      ownPicture('parcel', 'damaged.png', 900, 1200, { status: 'uploading', ratio: 0.62 }),
      document('Invoice 2025-11.pdf', 184_320, { upload: { status: 'uploading', ratio: 0.35 } }),
      document('Receipt.pdf', 84_320, { upload: { status: 'uploading' } }),
      document('Warranty.pdf', 84_320, { upload: { status: 'waiting' } }),
    ),
  },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Cancel uploading Receipt.pdf' }))
    await expect(args.onUploadCancel).toHaveBeenCalledWith('m1', 'Receipt.pdf')
  },
}

export const UploadFailed: Story = {
  args: {
    role: 'visitor',
    parts: files(
      ownPicture('chair', 'chair.png', 640, 360, { status: 'failed', reason: 'network' }),
      document('Invoice 2025-11.pdf', 184_320, { upload: { status: 'failed', reason: 'too-large' } }),
      document('Receipt.pdf', 84_320, { upload: { status: 'cancelled' } }),
    ),
  },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Retry uploading Invoice 2025-11.pdf' }))
    await expect(args.onUploadRetry).toHaveBeenCalledWith('m1', 'Invoice 2025-11.pdf')
  },
}

/** The page was loaded anew before the file had arrived. */
export const UploadLost: Story = {
  args: {
    role: 'visitor',
    parts: files({ id: 'f', kind: 'document', name: 'Invoice 2025-11.pdf', size: 184_320, upload: { status: 'failed', reason: 'reload' } }),
  },
}

export const UploadFailedDark: Story = { ...UploadFailed, globals: { theme: 'dark' } }

export const Sound: Story = { args: { parts: files({ id: 'a', kind: 'audio', name: 'Voice message.wav', size: 32_044, url: sampleSound() }) } }

export const Film: Story = {
  args: { parts: files({ id: 'v', kind: 'video', name: 'How to open the hinge.mp4', size: 8_400_000, url: address('hinge.mp4'), thumbnailUrl: samplePictures.shelf }) },
}

export const TrickyNames: Story = {
  args: { parts: files(document('cv\u202egpj.exe', 92_000), document('../../etc/passwd', 2_100), document('invoice.pdf                                      .exe', 92_000), document('', 12)) },
}

export const LongGermanNames: Story = {
  args: { role: 'visitor', parts: files(document('Kraftfahrzeughaftpflichtversicherungsbescheinigung_2025.pdf', 92_000, { upload: { status: 'failed', reason: 'network' } })) },
  decorators: [(Story) => <LocaleProvider locale={germanContent}>{Story()}</LocaleProvider>],
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  args: { parts: files(mountains, document('تقرير الجودة السنوي لجميع الفروع والمستودعات.pdf', 184_320), document('Measurements and colours of everything.xlsx', 48_200)) },
  decorators: [(Story) => <LocaleProvider locale={arabicContent}>{Story()}</LocaleProvider>],
}

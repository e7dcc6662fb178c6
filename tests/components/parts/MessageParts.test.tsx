import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defaultPartComponents } from '../../../src/components/parts/index.ts'
import type { MessagePart } from '../../../src/model/index.ts'
import { partsOf } from './partsOf.tsx'
import { partsWith } from './hostile/everyPath.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const buttons: MessagePart = { kind: 'buttons', title: 'Shall we?', options: [{ action: 'reply', label: 'Yes', value: 'y' }] }

describe('the parts of a message', () => {
  it('are drawn in order, each in a box that names its kind', () => {
    const { container } = render(partsOf([{ kind: 'text', format: 'plain', text: 'a' }, buttons, { kind: 'text', format: 'plain', text: 'b' }]))
    expect(Array.from(container.querySelectorAll('.parlance-part'), (part) => part.getAttribute('data-kind'))).toEqual(['text', 'buttons', 'text'])
  })

  it('have a component for every kind', () => {
    expect(Object.keys(defaultPartComponents).sort()).toEqual(['buttons', 'cards', 'files', 'form', 'invitation', 'location', 'notice', 'sources', 'table', 'text', 'unknown'])
  })

  it('can be drawn by components of the app', () => {
    render(partsOf([buttons], { components: { buttons: ({ part, message }) => <p>{`${part.title ?? ''} from ${message.author.name ?? ''}`}</p> } }))
    expect(screen.getByText('Shall we? from Ana')).toBeVisible()
  })

  it('that throw are shown as words, and their neighbours stay', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const Broken = () => {
      throw new Error('broken')
    }
    const after: MessagePart = { kind: 'text', format: 'plain', text: 'after' }
    const view = render(partsOf([buttons, after], { components: { buttons: Broken } }))
    expect(screen.getByText('Shall we? 1 button: Yes')).toBeVisible()
    expect(screen.getByText('after')).toBeVisible()
    view.rerender(partsOf([{ ...buttons }, after]))
    expect(screen.getByRole('button', { name: 'Yes' })).toBeVisible()
  })

  it('whose data is not what it should be are shown calmly', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    render(partsOf([{ kind: 'cards' } as unknown as MessagePart, { kind: 'text', format: 'plain', text: 'after' }]))
    expect(screen.getByText('This message can’t be shown here')).toBeVisible()
    expect(screen.getByText('after')).toBeVisible()
  })

  it('of an unknown kind tell developers its name', async () => {
    render(partsOf([{ kind: 'hologram', beam: 1 } as unknown as MessagePart]))
    await userEvent.click(screen.getByText('Details for developers'))
    expect(screen.getByText('hologram')).toBeVisible()
  })

  it('show a place with a way to a map', () => {
    render(partsOf([{ kind: 'location', latitude: 52.52, longitude: -13.405, label: 'Shop' }]))
    expect(screen.getByText('52.5200° N, 13.4050° W')).toBeVisible()
    expect(screen.getByRole('link', { name: /Open map/ })).toHaveAttribute('href', 'https://www.openstreetmap.org/?mlat=52.520000&mlon=-13.405000#map=16/52.520000/-13.405000')
  })

  it('prefer the sender’s own map where it passes the gate', () => {
    render(partsOf([{ kind: 'location', latitude: 1, longitude: 2, url: 'https://maps.example.com/1' }]))
    expect(screen.getByRole('link', { name: /Open map/ })).toHaveAttribute('href', 'https://maps.example.com/1')
  })

  it('show a form as what it is', () => {
    render(partsOf([{ kind: 'form', formId: '1', name: 'survey', title: 'How did we do?', definition: { name: 'f', fields: [] } }]))
    expect(screen.getByText('How did we do?')).toBeVisible()
    expect(screen.getByText('This form can’t be shown here')).toBeVisible()
  })

  it('can be written on the server, all of them, without a style', () => {
    const html = renderToString(partsOf(partsWith('words')))
    expect(html).toContain('words')
    expect(html).not.toContain(' style=')
  })
})

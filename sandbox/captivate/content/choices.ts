import type { ContentItem } from '../wire.ts'
import type { Links } from './links.ts'

const choices = [
  { label: 'Leave contact details', value: 'Leave contact details' },
  { label: 'Chat to an agent', value: 'agent' },
  { label: 'Opening hours', value: 'opening hours' },
]

/** Replies with buttons, in every form that public pages show. */
export function choiceReplies(links: Links): Readonly<Record<string, readonly ContentItem[]>> {
  const pages = [
    { title: 'Opening hours', url: links.page('opening-hours') },
    { title: 'Find a branch', url: links.page('branches') },
  ]
  return {
    buttons: [
      { type: 'text', text: 'There are three ways from here.' },
      { type: 'button', buttons: { title: 'How would you like to go on?', options: choices } },
    ],
    'buttons one': [{ type: 'button', buttons: { title: 'There is one way from here.', options: { label: 'Chat to an agent', value: 'agent' } } }],
    'buttons legacy': [{ type: 'button', buttons: { title: 'Opening hours', action: 'opening hours' } }],
    'buttons plural': [{ type: 'buttons', buttons: { title: 'The type of this item is the plural.', options: choices } }],
    'buttons untyped': [{ buttons: { title: 'This item has no type.', options: choices } }],
    'buttons empty': [{ type: 'text', text: 'This text has empty buttons and cards beside it.', buttons: {}, cards: {} }],
    'buttons many': [
      {
        type: 'button',
        buttons: {
          title: 'Which branch is near you?',
          options: Array.from({ length: 14 }, (_, index) => ({ label: `Pier ${index + 1}`, value: `branch ${index + 1}` })),
        },
      },
    ],
    links: [
      { type: 'text', text: 'Our pages on this, if you would rather read:' },
      {
        type: 'button',
        buttons: { title: 'Pages', options: pages.map((page) => ({ label: page.title, value: page.title, url: page.url })) },
      },
    ],
    'links nested': [{ type: 'buttons', buttons: { type: 'buttons', buttons: pages } }],
    'links unsafe': [
      {
        type: 'buttons',
        buttons: {
          type: 'buttons',
          buttons: [
            { title: 'A script', url: 'javascript:document.title="pwned"' },
            { title: 'Data', url: 'data:text/html,<script>document.title="pwned"</script>' },
            { title: 'A page of the host', url: '/account/delete' },
            ...pages.slice(0, 1),
          ],
        },
      },
    ],
  }
}

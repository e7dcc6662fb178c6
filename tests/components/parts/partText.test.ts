import { describe, expect, it } from 'vitest'
import { partText } from '../../../src/components/parts/index.ts'
import { english } from '../../../src/i18n/index.ts'
import type { MessagePart } from '../../../src/model/index.ts'

const reply = (label: string) => ({ action: 'reply' as const, label, value: label })

describe('the words of a part', () => {
  it.each<[MessagePart, string]>([
    [{ kind: 'text', format: 'plain', text: 'a **b** <c>' }, 'a **b** <c>'],
    [{ kind: 'text', format: 'markdown', text: '**Hi** [there](https://example.com)' }, 'Hi there'],
    [{ kind: 'text', format: 'html', text: '<b>Hi</b><br>there' }, 'Hi\nthere'],
    [{ kind: 'buttons', options: [reply('Yes'), reply('No')] }, '2 buttons: Yes, No'],
    [{ kind: 'buttons', title: 'Shall we?', options: [reply('Yes')] }, 'Shall we? 1 button: Yes'],
    [{ kind: 'buttons', title: 'Choose', options: [reply('Yes')] }, 'Choose. 1 button: Yes'],
    [{ kind: 'buttons', options: [] }, ''],
    [{ kind: 'cards', cards: [{ title: 'Chair', description: 'Oak' }] }, 'Chair. Oak'],
    [{ kind: 'cards', cards: [{ title: 'Chair' }, { title: 'Lamp' }, {}] }, '3 cards: Chair, Lamp, 1 card'],
    [{ kind: 'cards', cards: [] }, ''],
    [{ kind: 'files', files: [{ id: '1', kind: 'document', name: 'report.pdf', size: 12_288 }] }, '1 file, report.pdf, 12 kB'],
    [{ kind: 'files', title: 'Here', files: [{ id: '1', kind: 'image', name: 'a.png' }, { id: '2', kind: 'image' }] }, 'Here. 2 files: a.png; File'],
    [{ kind: 'location', latitude: 1, longitude: 2, label: 'Shop' }, 'Location: Shop'],
    [{ kind: 'form', formId: '1', name: 'f', title: 'Survey', definition: { name: 'f', fields: [] } }, 'Form: Survey'],
    [{ kind: 'table', caption: 'Orders', rows: [['1'], ['2']] }, 'Orders, 2 rows'],
    [{ kind: 'table', rows: [['1']] }, 'Table, 1 row'],
    [{ kind: 'table', html: '<table><tr><td>a</td><td>b</td></tr></table>' }, 'a b'],
    [{ kind: 'notice', code: 'agent-joined', name: 'Ana' }, 'Ana joined the conversation'],
    [{ kind: 'notice', code: 'timeout-warning', detail: 'Two minutes left.' }, 'Are you still there? Two minutes left.'],
    [{ kind: 'notice', code: 'timeout-warning', detail: 'Are you still there? Else we close.' }, 'Are you still there? Else we close.'],
    [{ kind: 'unknown', type: 'x', payload: {} }, 'This message can’t be shown here'],
  ])('%j', (part, words) => expect(partText(part, english)).toBe(words))
})

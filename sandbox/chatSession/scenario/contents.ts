import type { Links } from '../../captivate/content/links.ts'
import type { Step } from '../state.ts'
import { say } from './speech.ts'

/** What the scenario and the agents say to a word, whoever of them it is. */
export function contentReplies(party: string, links: Links): Readonly<Record<string, readonly Step[]>> {
  const html = (msg: string, msg_text: string): Step => say(party, msg_text, { msg })
  return {
    buttons: [say(party, 'What is it about? /buttons [My card] [A loan] [Something else]', { directive_id: 'directive-topic' })],
    columns: [
      say(party, 'Which branch suits you? /buttons-column [Harbour Street 4] [Old Market 12] [Airport, arrivals]', { directive_id: 'directive-branch' }),
    ],
    choice: [say(party, 'Shall I send you a new card? /choice [Yes, please] [No, thank you]', { directive_id: 'directive-card' })],
    html: [
      html(
        `<p>Our rates <b>this week</b>:</p><ul><li>Savings: <i>2.1 %</i></li><li>Loan: 4.9 %</li></ul><p>More on <a href="${links.page('rates')}">our page</a>.</p>`,
        `Our rates this week: savings 2.1 %, loan 4.9 %. More on ${links.page('rates')}.`,
      ),
    ],
    'html only': [say(party, '', { msg: 'There is <b>no</b> plain text beside this.<br>Second line.', msg_text: undefined })],
    hostile: [html('<img src=x onerror="alert(1)"><script>alert(2)</script><a href="javascript:alert(3)">link</a> done', 'done')],
    attachment: [
      say(
        party,
        `This is the view from our counter. /attachment : ${links.picture('harbour-dawn')}, image And this is what you hear. /attachment : ${links.melody}, audio That was all.`,
      ),
    ],
    'attachment plain': [say(party, `/attachment ${links.statement}`)],
    location: [say(party, 'You find us here: /location : 24.9384, 60.1699, "Harbour Bank", "Harbour Street 4"')],
    'location swapped': [say(party, '/location : -33.8688, 151.2093, "Sydney branch", "Quay 1"')],
    sticker: [say(party, '/sticker 52002734, 11537, line')],
    empty: [say(party, '')],
    long: [say(party, 'The harbour wakes before the town does. '.repeat(200).trim())],
    burst: Array.from({ length: 10 }, (_, index) => ({ ...say(party, `Message ${index + 1} of 10`), wait: 0 })),
  }
}

/** Messages about files and places that are events of their own. */
export function eventReplies(party_id: string, links: Links): Readonly<Record<string, readonly Step[]>> {
  return {
    file: [{ wait: 900, event: { event: 'chat_session_file', party_id, file_id: 'statement', file_type: 'attachment', file_name: 'account-statement.pdf' } }],
    picture: [{ wait: 900, event: { event: 'chat_session_file', party_id, file_id: 'evening-pier', file_type: 'image', file_name: 'evening-pier.png' } }],
    'file url': [{ wait: 900, event: { event: 'chat_session_file_url', party_id, file_url: links.picture('still-bay'), file_type: 'image' } }],
    location: [
      {
        wait: 900,
        event: { event: 'chat_session_location', party_id, latitude: '60.1699', longitude: '24.9384', url: `${links.page('map')}?at=60.1699,24.9384` },
      },
    ],
    cobrowse: [say(party_id, 'May I look at the page together with you?'), { wait: 600, event: { event: 'chat_session_cobrowsing_requested' } }],
    case: [
      { wait: 600, event: { event: 'chat_session_case_set', case_id: 'HB-20417' }, change: { caseId: 'HB-20417' } },
      say(party_id, 'I have opened the case HB-20417 for this.'),
    ],
    info: [{ wait: 300, event: { event: 'chat_session_info', service_name: 'Cards and payments' } }],
    edit: [
      say(party_id, 'Your ferry leaves at 9:15.'),
      { wait: 1800, refersTo: party_id, event: { event: 'chat_session_message_edit', party_id, msg: 'Your ferry leaves at <b>9:45</b>.' } },
    ],
    delete: [say(party_id, 'This was meant for somebody else.'), { wait: 1800, refersTo: party_id, event: { event: 'chat_session_message_delete' } }],
    'unknown event': [
      { wait: 300, event: { event: 'chat_session_weather_report', party_id, sky: 'clear', degrees: 14 } },
      say(party_id, 'Before this came an event that nobody has told your chat about.'),
    ],
  }
}

import type { PanelWords } from '../../words/panelWords.ts'
import { counted } from './counting.ts'

/** Dutch. */
export const panelWords: PanelWords = {
  panel: 'Chat',
  ended: 'Dit gesprek is beëindigd.',
  refused: 'De chat is op deze pagina nu niet beschikbaar.',
  preChat: 'Eerst een paar vragen.',
  unavailable: 'Er kan nu niemand antwoorden.',
  endConversation: 'Gesprek beëindigen',
  endQuestion: 'Dit gesprek beëindigen?',
  endFailed: 'Dat is niet bij ons aangekomen. Dit gesprek beëindigen?',
  endConfirm: 'Beëindigen',
  endCancel: 'Verder chatten',
  restart: 'Opnieuw beginnen',
  restartQuestion: 'Dit gesprek verlaten en opnieuw beginnen?',
  showConversations: 'Uw gesprekken',
  backToConversation: 'Terug naar het gesprek',
  notSettled: 'Er wordt nog een bericht verstuurd. Probeer het zo meteen opnieuw.',
  connectionLost: 'Verbinding verbroken. Uw berichten worden verstuurd zodra die terug is.',
  connectionBack: 'Weer online.',
  unreachable: 'De chat is nu niet bereikbaar. U kunt het opnieuw proberen.',
  sendFailed: 'Uw bericht is niet verstuurd.',
  sendUnsure: 'Uw bericht is misschien niet aangekomen.',
  unsentAtEnd: (count) => `${counted(count, { one: 'bericht is', other: 'berichten zijn' })} niet verstuurd.`,
}

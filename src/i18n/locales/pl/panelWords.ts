import type { PanelWords } from '../../words/panelWords.ts'
import { counted } from './counting.ts'

/** Polish. */
export const panelWords: PanelWords = {
  panel: 'Czat',
  ended: 'Ta rozmowa jest zakończona.',
  refused: 'Czat jest teraz niedostępny na tej stronie.',
  preChat: 'Najpierw kilka pytań.',
  unavailable: 'Nikt nie może teraz odpowiedzieć.',
  endConversation: 'Zakończ rozmowę',
  endQuestion: 'Zakończyć tę rozmowę?',
  endFailed: 'To do nas nie dotarło. Zakończyć tę rozmowę?',
  endConfirm: 'Zakończ',
  endCancel: 'Rozmawiaj dalej',
  restart: 'Zacznij od nowa',
  restartQuestion: 'Opuścić tę rozmowę i zacząć od nowa?',
  showConversations: 'Państwa rozmowy',
  backToConversation: 'Wróć do rozmowy',
  notSettled: 'Wiadomość jest jeszcze wysyłana. Proszę spróbować za chwilę.',
  connectionLost: 'Utracono połączenie. Wiadomości zostaną wysłane, gdy wróci.',
  connectionBack: 'Połączenie wróciło.',
  unreachable: 'Nie możemy teraz połączyć się z czatem. Można spróbować ponownie.',
  sendFailed: 'Wiadomość nie została wysłana.',
  sendUnsure: 'Nie wiadomo, czy wiadomość dotarła.',
  unsentAtEnd: (count) =>
    `${counted(count, {
      one: 'wiadomość nie została wysłana',
      few: 'wiadomości nie zostały wysłane',
      many: 'wiadomości nie zostało wysłanych',
      other: 'wiadomości nie zostało wysłane',
    })}.`,
}

import type { InvitationWords } from '../../words/invitationWords.ts'

const someone = (name: string | undefined) => name ?? 'Ktoś z naszego zespołu'
const caller = (name: string | undefined) => name ?? 'ktoś z naszego zespołu'
const call = (video: boolean | undefined) => (video ? 'połączenie wideo' : 'połączenie')

/** Polish. */
export const invitationWords: InvitationWords = {
  accept: 'Zezwól',
  decline: 'Nie, dziękuję',
  stopSharing: 'Zakończ udostępnianie',
  answer: 'Odbierz',
  declineCall: 'Odrzuć',
  hangUp: 'Rozłącz',
  cobrowsing: {
    title: () => 'Obejrzeć tę stronę razem?',
    request: ({ name }) =>
      `${someone(name)} chce obejrzeć tę stronę razem z Państwem. Widoczna będzie tylko ta strona i nic się nie otworzy bez Państwa zgody.`,
    unable: ({ name }) => `${someone(name)} chce obejrzeć tę stronę razem z Państwem. Tutaj nie jest to możliwe, ale można pisać dalej.`,
    announcement: ({ name }) => `${someone(name)} chce obejrzeć tę stronę razem z Państwem`,
    opening: 'Otwieranie…',
    accepted: ({ name }) => (name ? `${name} widzi tę stronę` : 'Ta strona jest udostępniana'),
    declined: () => 'Ta strona nie została udostępniona',
    ended: () => 'Ta strona nie jest już udostępniana',
    missed: () => 'Prośba o obejrzenie tej strony wygasła',
  },
  call: {
    title: ({ video }) => `Przychodzące ${call(video)}`,
    request: ({ name, video }) =>
      video
        ? `Dzwoni ${caller(name)}. Kamera i mikrofon pozostaną wyłączone do chwili odebrania.`
        : `Dzwoni ${caller(name)}. Mikrofon pozostanie wyłączony do chwili odebrania.`,
    unable: ({ name }) => `Dzwoni ${caller(name)}. Tutaj nie można odbierać połączeń, ale można pisać dalej.`,
    announcement: ({ name, video }) => `Przychodzące ${call(video)}, dzwoni ${caller(name)}`,
    opening: 'Łączenie…',
    accepted: ({ name }) => (name ? `Trwa połączenie: ${name}` : 'Trwa połączenie'),
    declined: ({ video }) => `Odrzucono ${call(video)}`,
    ended: ({ video }) => `Zakończono ${call(video)}`,
    missed: ({ name, video }) => `Nieodebrane ${call(video)}${name ? `: ${name}` : ''}`,
  },
}

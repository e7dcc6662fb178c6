/** What a notice tells, as far as words need it. Foreign text is cleaned before it comes here. */
export interface NoticeFacts {
  /** The person it is about. */
  readonly name?: string
  /** Position in the queue, counted from 1. */
  readonly position?: number
  /** Estimated wait in seconds. */
  readonly waitSeconds?: number
  /** A case number, an error code. */
  readonly reference?: string
}

/** One sentence for each notice. */
export interface NoticeWords {
  readonly 'agent-joined': (facts: NoticeFacts) => string
  readonly 'agent-left': (facts: NoticeFacts) => string
  readonly 'agent-transferred': (facts: NoticeFacts) => string
  readonly 'agent-unavailable': (facts: NoticeFacts) => string
  readonly queue: (facts: NoticeFacts) => string
  readonly 'conversation-started': (facts: NoticeFacts) => string
  readonly 'conversation-ended': (facts: NoticeFacts) => string
  readonly 'timeout-warning': (facts: NoticeFacts) => string
  readonly 'case-number': (facts: NoticeFacts) => string
  readonly 'history-incomplete': (facts: NoticeFacts) => string
  readonly error: (facts: NoticeFacts) => string
}

/** Words inside messages: buttons, cards, files, tables, notices. */
export interface ContentWords {
  /** Shown where a file has no name of its own. */
  readonly unnamedFile: string
  /** Told to assistive technology behind a link's own words. */
  readonly opensInNewTab: string
  /** Unfolds a text that is too long to be shown at once. */
  readonly showMore: string
  /** Name of a block of code that scrolls. */
  readonly code: string

  /** Shown where a picture waits for a click. */
  readonly showPicture: string
  /** The same, as a name: with the host that would be asked. */
  readonly showPictureFrom: (host: string) => string
  /** Stands for a picture without words of its own. */
  readonly pictureFrom: (author: string | undefined) => string
  /** Shown where a picture cannot be loaded. */
  readonly pictureMissing: string
  /** Name of the button that shows a picture large. */
  readonly openPicture: (name: string) => string
  /** Name of the tile that stands for the pictures behind it. */
  readonly openMorePictures: (count: number) => string
  /** Name of the large view. */
  readonly pictureViewer: string
  readonly closePicture: string
  readonly previousPicture: string
  readonly nextPicture: string
  /** Which of how many, counted from 1: pictures and cards. */
  readonly positionOf: (position: number, total: number) => string
  /** Opens or saves the picture that is shown large. */
  readonly openOriginal: string

  /** Name of a row of cards. */
  readonly cards: (count: number) => string
  readonly previousCard: string
  readonly nextCard: string

  /** Told to assistive technology behind the label of the option that was taken. */
  readonly chosen: string
  /** Shown under choices whose time is over. */
  readonly choicesExpired: string

  readonly uploadWaiting: string
  readonly uploading: string
  /** Name of the progress ring. */
  readonly uploadProgress: (name: string) => string
  readonly uploadFailed: string
  /** Beside a file that went with a reload of the page. */
  readonly uploadLost: string
  readonly uploadCancelled: string
  readonly retry: string
  /** Names of the buttons beside an upload. */
  readonly retryUpload: (name: string) => string
  readonly cancelUpload: (name: string) => string
  readonly play: (name: string) => string
  readonly pause: (name: string) => string
  /** Name of the slider of a sound. */
  readonly playbackPosition: string

  /** Name of a table without a caption. */
  readonly table: string
  /** Shows the next rows of a long table. */
  readonly showMoreRows: (count: number) => string

  readonly location: string
  /** Stands for the visitor's own place where it has no name. */
  readonly ownLocation: string
  /** Name of the button that asks the device where it is, and sends that. */
  readonly shareLocation: string
  /** While the device looks. */
  readonly locating: string
  /** Why the device's place is not known, and what can be done. */
  readonly locationProblems: { readonly denied: string; readonly unavailable: string; readonly timeout: string }
  readonly openMap: string
  readonly formUnavailable: string
  readonly unknownMessage: string
  /** Somebody said something that was too large to be taken in. */
  readonly messageTooLarge: string
  /** Opens what a developer wants to know of a message that cannot be shown. */
  readonly developerDetails: string
  readonly notices: NoticeWords
  /** The answer to a warning that the conversation will be closed. Sent as the visitor's message. */
  readonly stillHere: string
  /** Name of the button beside a case number. */
  readonly copyReference: (reference: string) => string
  readonly referenceCopied: string

  /** One line for copies and announcements: "2 buttons: Yes, No". */
  readonly buttonsSummary: (labels: readonly string[]) => string
  readonly cardsSummary: (titles: readonly string[]) => string
  /** Each file is its name, and its size where known. */
  readonly filesSummary: (files: readonly string[]) => string
  readonly locationSummary: (label: string) => string
  readonly formSummary: (title: string) => string
  /** Spoken when a form is asked for: by whom, what it is called, and how many fields it has where that is known. */
  readonly formRequest: (author: string, title: string, fields?: number) => string
  readonly tableSummary: (caption: string, rows: number) => string
}

const rules = new Intl.PluralRules('en')
const count = (many: number, one: string, other: string) => `${many} ${rules.select(many) === 'one' ? one : other}`
const someone = (name: string | undefined) => name ?? 'An agent'

function queue({ position, waitSeconds }: NoticeFacts): string {
  const place = position === undefined ? 'You are in line' : position <= 1 ? 'You are next in line' : `You are number ${position} in line`
  if (waitSeconds === undefined) return place
  return waitSeconds < 60 ? `${place}, less than a minute to go` : `${place}, about ${Math.round(waitSeconds / 60)} min to go`
}

/** English. */
export const englishContentWords: ContentWords = {
  unnamedFile: 'File',
  opensInNewTab: 'opens in a new tab',
  showMore: 'Show more',
  code: 'Code',

  showPicture: 'Show picture',
  showPictureFrom: (host) => `Show picture from ${host}`,
  pictureFrom: (author) => (author ? `Picture from ${author}` : 'Picture'),
  pictureMissing: 'Picture not available',
  openPicture: (name) => `Open picture: ${name}`,
  openMorePictures: (more) => `Open ${count(more, 'more picture', 'more pictures')}`,
  pictureViewer: 'Pictures',
  closePicture: 'Close',
  previousPicture: 'Previous picture',
  nextPicture: 'Next picture',
  positionOf: (position, total) => `${position} of ${total}`,
  openOriginal: 'Open original',

  cards: (many) => count(many, 'card', 'cards'),
  previousCard: 'Previous card',
  nextCard: 'Next card',

  chosen: 'chosen',
  choicesExpired: 'These choices have expired',

  uploadWaiting: 'Waiting to upload',
  uploading: 'Uploading',
  uploadProgress: (name) => `Uploading ${name}`,
  uploadFailed: 'Upload failed',
  uploadLost: 'Choose the file again',
  uploadCancelled: 'Upload cancelled',
  retry: 'Retry',
  retryUpload: (name) => `Retry uploading ${name}`,
  cancelUpload: (name) => `Cancel uploading ${name}`,
  play: (name) => `Play ${name}`,
  pause: (name) => `Pause ${name}`,
  playbackPosition: 'Position',

  table: 'Table',
  showMoreRows: (more) => `Show ${count(more, 'more row', 'more rows')}`,

  location: 'Location',
  ownLocation: 'Your location',
  shareLocation: 'Share your location',
  locating: 'Looking for your location…',
  locationProblems: {
    denied: 'Your browser does not tell this page where you are. You can allow it in its settings, or write the address.',
    unavailable: 'Your location could not be found. You can write the address instead.',
    timeout: 'Your location could not be found in time. Please try again, or write the address.',
  },
  openMap: 'Open map',
  formUnavailable: 'This form can’t be shown here',
  unknownMessage: 'This message can’t be shown here',
  messageTooLarge: 'This message is too large to be shown here',
  developerDetails: 'Details for developers',
  notices: {
    'agent-joined': ({ name }) => `${someone(name)} joined the conversation`,
    'agent-left': ({ name }) => `${someone(name)} left the conversation`,
    'agent-transferred': ({ name }) => (name ? `You are being connected to ${name}` : 'You are being connected to someone else'),
    'agent-unavailable': () => 'Nobody is available right now',
    queue,
    'conversation-started': () => 'Conversation started',
    'conversation-ended': () => 'Conversation ended',
    'timeout-warning': () => 'Are you still there?',
    'case-number': ({ reference }) => (reference ? `Your case number is ${reference}` : 'A case was opened for you'),
    'history-incomplete': () => 'Some messages may be missing here',
    error: ({ reference }) => (reference ? `Something went wrong (${reference})` : 'Something went wrong'),
  },

  stillHere: 'I’m still here',
  copyReference: (reference) => `Copy ${reference}`,
  referenceCopied: 'Copied',

  buttonsSummary: (labels) => `${count(labels.length, 'button', 'buttons')}: ${labels.join(', ')}`,
  cardsSummary: (titles) => `${count(titles.length, 'card', 'cards')}: ${titles.join(', ')}`,
  filesSummary: (files) => (files.length === 1 ? `1 file, ${files[0]}` : `${count(files.length, 'file', 'files')}: ${files.join('; ')}`),
  locationSummary: (label) => `Location: ${label}`,
  formSummary: (title) => `Form: ${title}`,
  formRequest: (author, title, fields) =>
    `${author} asks you to fill in: ${title}${fields === undefined ? '' : ` (${count(fields, 'field', 'fields')})`}`,
  tableSummary: (caption, rows) => `${caption}, ${count(rows, 'row', 'rows')}`,
}

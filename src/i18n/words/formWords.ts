/** What a field asks for, where that changes what is said of a missing answer. */
export type MissingAnswer = 'words' | 'choice' | 'tick' | 'place' | 'check'

/** Words for what is wrong with an answer. Limits are already written as the locale writes them. */
export interface FormProblemWords {
  readonly required: (missing: MissingAnswer) => string
  /** Characters at least. */
  readonly tooShort: (least: number) => string
  /** Characters at most. */
  readonly tooLong: (most: number) => string
  readonly notAnEmail: string
  readonly notAPhone: string
  readonly notADate: string
  readonly tooEarly: (day: string) => string
  readonly tooLate: (day: string) => string
  readonly outOfRange: (least: string, most: string) => string
  readonly notAnOption: string
}

/** Sentences for fields and forms whose definition brings no words of its own. */
export interface FormWordings {
  readonly 'first-name': string
  readonly 'last-name': string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly question: string
  readonly survey: string
  readonly 'survey-service': string
  readonly 'survey-helpful': string
  readonly 'survey-recommend': string
  readonly 'survey-transcript': string
  readonly 'survey-transcript-email': string
  readonly location: string
}

/** Words of forms. */
export interface FormWords {
  /** The button that sends a form. */
  readonly submit: string
  readonly cancel: string
  /** Stands beside the labels of fields that need not be filled in. */
  readonly optional: string
  /** First entry of a list in which nothing is chosen yet. */
  readonly choose: string
  /** What is answered by a ticked box. */
  readonly ticked: string
  readonly callbackHint: string
  /** Above the list of what is wrong. */
  readonly problems: (count: number) => string
  readonly problem: FormProblemWords

  readonly sending: string
  readonly sent: string
  readonly failed: string
  /** Beneath `failed`, where what was typed is still there. */
  readonly failedKept: string
  readonly tryAgain: string
  readonly unconfirmed: string
  readonly sendAgain: string
  readonly cancelled: string
  readonly expired: string
  /** In the last minute. */
  readonly expiresIn: (seconds: number) => string

  readonly shareLocation: string
  readonly locating: string
  readonly located: string
  readonly locationDenied: string
  readonly locationMissing: string

  /** On a secure form: what becomes of what is typed. */
  readonly secure: string
  readonly secureTitle: string
  readonly secureSent: string
  readonly secureFailed: string
  readonly secureUnconfirmed: string
  /** It was closed by itself: after five minutes without a touch, or out of sight. */
  readonly secureClosed: string
  /** Once before it closes by itself for want of a touch. */
  readonly secureIdle: string
  readonly insecurePage: string

  readonly preChatTitle: string
  readonly preChatSubmit: string

  readonly wordings: FormWordings
}

const missing: Readonly<Record<MissingAnswer, string>> = {
  words: 'Please fill this in.',
  choice: 'Please choose one.',
  tick: 'Please tick this box.',
  place: 'Please share your location.',
  check: 'Please complete this check.',
}

/** English words of forms. */
export const englishFormWords: FormWords = {
  submit: 'Send',
  cancel: 'Not now',
  optional: 'optional',
  choose: 'Choose…',
  ticked: 'Yes',
  callbackHint: 'We’ll call you on this number.',
  problems: (count) => (count === 1 ? 'One answer needs another look' : `${count} answers need another look`),
  problem: {
    required: (kind) => missing[kind],
    tooShort: (least) => (least === 1 ? 'Please enter at least one character.' : `Please enter at least ${least} characters.`),
    tooLong: (most) => `Please keep it to ${most} characters.`,
    notAnEmail: 'Please check the address. It should look like name@example.com.',
    notAPhone: 'Please check the number. It needs at least five digits.',
    notADate: 'Please enter a whole date.',
    tooEarly: (day) => `Please choose ${day} or a later day.`,
    tooLate: (day) => `Please choose ${day} or an earlier day.`,
    outOfRange: (least, most) => `Please choose a number from ${least} to ${most}.`,
    notAnOption: 'Please choose one of the answers.',
  },
  sending: 'Sending…',
  sent: 'Sent',
  failed: 'This could not be sent',
  failedKept: 'Your answers are still here.',
  tryAgain: 'Try again',
  unconfirmed: 'We’re not sure that this arrived.',
  sendAgain: 'Send again',
  cancelled: 'You left this form out',
  expired: 'This form is closed',
  expiresIn: (seconds) => (seconds === 1 ? 'Closes in 1 second' : `Closes in ${seconds} seconds`),
  shareLocation: 'Share my location',
  locating: 'Finding your location…',
  located: 'Location added',
  locationDenied: 'Your browser did not allow it. You can change that in its settings, or go on without.',
  locationMissing: 'Your location could not be found. Please try again.',
  secure: 'Sent once over an encrypted connection. Nothing you type here is kept in this chat.',
  secureTitle: 'Secure form',
  secureSent: 'Sent securely',
  secureFailed: 'This could not be sent, and what you typed was removed. Please enter it again.',
  secureUnconfirmed: 'We’re not sure that this arrived. Please ask in the chat before you enter it again.',
  secureClosed: 'Closed to protect your details. Nothing was sent.',
  secureIdle: 'This form closes in one minute if nothing is typed.',
  insecurePage: 'This page has no encrypted connection, so the form can’t be used here.',
  preChatTitle: 'Before we start',
  preChatSubmit: 'Start chat',
  wordings: {
    'first-name': 'First name',
    'last-name': 'Last name',
    name: 'Name',
    email: 'Email',
    phone: 'Phone',
    question: 'How can we help?',
    survey: 'How did we do?',
    'survey-service': 'Did you get the help you needed?',
    'survey-helpful': 'How helpful was the person you talked to?',
    'survey-recommend': 'How likely are you to recommend us?',
    'survey-transcript': 'Send me this conversation by email',
    'survey-transcript-email': 'Where should we send it?',
    location: 'Where are you?',
  },
}

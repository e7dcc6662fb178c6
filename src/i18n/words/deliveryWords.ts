/** Words below the visitor's own messages. */
export interface DeliveryWords {
  readonly queued: string
  /** In place of `queued` while nothing can leave: the line broke, the device is offline, the chat cannot be reached, it refuses us. */
  readonly waiting: { readonly lost: string; readonly offline: string; readonly unreachable: string; readonly refused: string }
  readonly sending: string
  readonly sent: string
  readonly confirmed: string
  readonly delivered: string
  readonly read: string
  /** The line broke before any proof, and nothing more can be found out. */
  readonly unconfirmed: string
  /** The same while the record is being compared, or the line restored for it. */
  readonly checking: string
  /** The same while the record cannot be compared yet. */
  readonly checkLater: string
  /** After `unconfirmed`: what sending it again may lead to. */
  readonly resendHint: string
  /** Taken back before it left. */
  readonly cancelled: string
  /** Given up after it had left at least once. */
  readonly abandoned: string
  readonly failed: string
  /** Why it failed, after `failed`. */
  readonly reasons: {
    readonly refused: string
    readonly 'too-large': string
    readonly 'not-authorised': string
    readonly 'conversation-ended': string
    readonly upload: string
    readonly expired: string
    readonly network: string
  }
  readonly retry: string
  /** Sends an unconfirmed message again. */
  readonly resend: string
  /** Takes back a message that still waits. */
  readonly cancel: string
  /** Gives up a message that was not sent. */
  readonly discard: string
  /** Gives up a message that may have arrived. */
  readonly abandon: string
  /** Copies the text of a message that cannot be sent. */
  readonly copy: string
  /** In its place for a moment, and spoken. */
  readonly copied: string
  /** Name of the button that copies a message. */
  readonly copyMessage: string
  /** In place of a button that could not copy, for a moment, and spoken. */
  readonly copyFailed: string
}

/** English. */
export const englishDeliveryWords: DeliveryWords = {
  queued: 'Waiting to be sent',
  waiting: {
    lost: 'Will be sent when the connection is back',
    offline: 'Will be sent when you are back online',
    unreachable: 'Kept here, and sent once we can be reached',
    refused: 'Not sent yet, kept here',
  },
  sending: 'Sending',
  sent: 'Sent',
  confirmed: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  unconfirmed: 'Not sure this arrived',
  checking: 'Not sure this arrived. Checking…',
  checkLater: 'Not sure this arrived. We will check when the connection is back',
  resendHint: 'Sent again, it may appear twice',
  cancelled: 'Cancelled',
  abandoned: 'Will not be sent again',
  failed: 'Not sent',
  reasons: {
    refused: 'It was not accepted',
    'too-large': 'It is too long. Copy it and send it in parts',
    'not-authorised': 'You are no longer signed in',
    'conversation-ended': 'The conversation has ended',
    upload: 'The file could not be uploaded',
    expired: 'It waited too long to be sent by itself',
    network: 'There was no connection',
  },
  retry: 'Retry',
  resend: 'Send again',
  cancel: 'Cancel',
  discard: 'Discard',
  abandon: 'Don’t resend',
  copy: 'Copy',
  copied: 'Copied',
  copyMessage: 'Copy message',
  copyFailed: 'Could not copy',
}

/** Words of invitations to browse together and of calls. */
export interface InvitationWords {
  readonly accept: string
  readonly decline: string
}

/** English words of invitations. */
export const englishInvitationWords: InvitationWords = {
  accept: 'Allow',
  decline: 'No, thanks',
}

import type { Capabilities } from '../../model/index.ts'

/** What Captivate can do. No source knows a typing, delivery or read signal on this wire, in either direction. */
export const capabilities = (upload: boolean): Capabilities => ({
  typingIn: false,
  typingOut: false,
  delivered: false,
  read: false,
  upload,
  edit: true,
  deleteMessage: false,
  rate: false,
  escalate: true,
  end: false,
  transcript: true,
  conversationList: true,
  deleteConversation: true,
  metadata: true,
  actions: true,
  location: false,
  resume: 'rebind',
})

import type { Capabilities } from '../../model/index.ts'
import type { WireConfig } from './wireConfig.ts'

/** What a chat_session wire can do. Receipts go both ways in version 2 alone (BP-18). */
export const capabilities = ({ version, preChat }: Pick<WireConfig, 'version' | 'preChat'>, upload: boolean): Capabilities => ({
  typingIn: true,
  typingOut: true,
  delivered: version === 'v2',
  read: version === 'v2',
  upload,
  edit: false,
  deleteMessage: false,
  rate: false,
  escalate: false,
  end: true,
  transcript: true,
  conversationList: false,
  deleteConversation: false,
  metadata: false,
  actions: false,
  location: true,
  reportReceipts: version === 'v2',
  reportPage: true,
  preChat: preChat.length > 0,
  resume: 'command',
})

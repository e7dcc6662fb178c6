/** A library of the comparison. */
export interface Entry {
  readonly name: string
  readonly title: string
  /** File in `contenders/`, without its extension. */
  readonly file: string
  /** Package whose version is printed. */
  readonly pack?: string
  /** Longest conversation that it is given. Beyond it, its own documentation or a first run shows that it does not bear it. */
  readonly most: number
  /** Milliseconds that it puts off what a message asks for: waited for, so that it counts. */
  readonly lag?: number
  /** Comes from this workspace's own packages, which are installed when one of these is asked for. */
  readonly isRival?: boolean
}

/** All of them, ours first. */
export const entries: readonly Entry[] = [
  { name: 'ours', title: '**Parlance**', file: 'ours', most: 100_000 },
  { name: 'ours-kinds', title: '**Parlance**, all kinds of content', file: 'oursKinds', most: 100_000 },
  { name: 'ours-list', title: '**Parlance**, the transcript alone', file: 'oursList', most: 100_000 },
  { name: 'tanstack', title: 'TanStack rows, text alone', file: 'tanstack', pack: '@tanstack/react-virtual', most: 100_000 },
  { name: 'virtuoso', title: 'react-virtuoso, text alone', file: 'virtuoso', pack: 'react-virtuoso', most: 100_000, isRival: true },
  { name: 'virtua', title: 'virtua, text alone', file: 'virtua', pack: 'virtua', most: 100_000, isRival: true },
  { name: 'stream-virtual', title: 'stream-chat-react, VirtualizedMessageList', file: 'streamVirtual', pack: 'stream-chat-react', most: 10_000, lag: 700, isRival: true },
  { name: 'stream-list', title: 'stream-chat-react, MessageList', file: 'streamList', pack: 'stream-chat-react', most: 1_000, lag: 700, isRival: true },
  { name: 'chatscope', title: 'chatscope', file: 'chatscope', pack: '@chatscope/chat-ui-kit-react', most: 10_000, isRival: true },
  { name: 'assistant-ui', title: 'assistant-ui', file: 'assistantUi', pack: '@assistant-ui/react', most: 10_000, isRival: true },
  { name: 'antd-x', title: 'Ant Design X', file: 'antdx', pack: '@ant-design/x', most: 10_000, isRival: true },
  { name: 'webchat', title: 'BotFramework-WebChat', file: 'webchat', pack: 'botframework-webchat', most: 1_000, lag: 700, isRival: true },
  { name: 'naive', title: 'naive `.map`, text alone', file: 'naive', most: 10_000 },
]

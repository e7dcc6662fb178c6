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
  /** Comes from this workspace's own packages, which are installed when one of these is asked for. */
  readonly isRival?: boolean
}

/** All of them, ours first. */
export const entries: readonly Entry[] = [
  { name: 'ours', title: '**Parlance**', file: 'ours', most: 100_000 },
  { name: 'ours-kinds', title: '**Parlance**, all kinds of content', file: 'oursKinds', most: 100_000 },
  { name: 'tanstack', title: 'TanStack rows, text alone', file: 'tanstack', pack: '@tanstack/react-virtual', most: 100_000 },
  { name: 'naive', title: 'naive `.map`, text alone', file: 'naive', most: 10_000 },
]

import type { Entry } from '../contenders.ts'
import type { Figures } from '../results.ts'
import type { Scene, Stage } from '../stage.ts'

/** What a measurement is about. */
export interface Subject {
  readonly stage: Stage
  readonly entry: Entry
  readonly count: number
  readonly goals: boolean
}

/** One measurement on a page of its own. It may tell of several works: the name of each figure's work stands before a dot. */
export type Measure = (subject: Subject) => Promise<Figures>

/** A page with a conversation of that length drawn and at rest. */
export async function openFilled({ stage, entry, count }: Subject, query = '', picture?: { readonly at: number; readonly url: string }): Promise<Scene> {
  const scene = await stage.open(entry, query)
  await scene.page.evaluate(
    async ([many, image]) => {
      window.bench.prepare(many, image)
      await window.bench.load()
      await window.bench.mount()
    },
    [count, picture] as const,
  )
  await rest(scene, 400)
  return scene
}

/** Lets a page come to rest: frames for so many milliseconds. */
export async function rest({ page }: Scene, milliseconds: number): Promise<void> {
  await page.evaluate(async (long) => {
    const end = performance.now() + long
    while (performance.now() < end) await window.bench.frame()
  }, milliseconds)
}

/** Opens a page, measures, and closes it whatever happens. */
export const onPage =
  (look: (scene: Scene, subject: Subject) => Promise<Figures>, query = ''): Measure =>
  async (subject) => {
    const scene = await openFilled(subject, query)
    try {
      return await look(scene, subject)
    } finally {
      await scene.close()
    }
  }

import { rest, type Measure } from './measure.ts'

/** Heap with the conversation drawn, less that of its messages alone: what the library keeps beside them. Bytes. */
export const measureHeap: Measure = async ({ stage, entry, count }) => {
  const scene = await stage.open(entry)
  try {
    await scene.page.evaluate((many) => window.bench.prepare(many), count)
    const raw = await scene.heap()
    await scene.page.evaluate(async () => {
      await window.bench.load()
      await window.bench.mount()
      window.bench.forget()
    })
    await rest(scene, 500)
    return { beyond: (await scene.heap()) - raw, nodes: await scene.page.evaluate(() => window.bench.nodes()) }
  } finally {
    await scene.close()
  }
}

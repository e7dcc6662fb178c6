/**
 * The transcript beside others of its kind, in headless Chromium: `npm run bench`; `npm run bench -- --help` names the options.
 * Writes markdown on standard output and what it is doing on standard error.
 */
import { writeGoals } from './goals.ts'
import { writeHeader } from './header.ts'
import { measureAll } from './measureAll.ts'
import { readOptions, usage } from './options.ts'
import { openStage } from './stage.ts'
import { writeTables } from './tables.ts'

const options = readOptions(process.argv.slice(2))
if (options.help) {
  console.log(usage)
  process.exit(0)
}
const stage = await openStage(options.entries, options.cap, options.profile)
try {
  const results = await measureAll(options, stage)
  console.log(writeHeader(options.entries, stage.version, options.rounds))
  console.log(writeTables(results, options.entries, options.works))
  for (const { work, contender, count, reason } of results.reasons()) console.log(`– ${work}, ${contender}, ${count.toLocaleString('en')}: ${reason}`)
  console.log(writeGoals(results))
} finally {
  await stage.close()
}

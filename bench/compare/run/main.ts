/**
 * The transcript beside others of its kind, in headless Chromium: `npm run bench`; `npm run bench -- --help` names the options.
 * Writes markdown on standard output, each table as soon as it is measured, and what it is doing on standard error.
 */
import { calibrate, faulty } from './calibrate.ts'
import { writeGoals } from './goals.ts'
import { writeHeader } from './header.ts'
import { installRivals } from './installRivals.ts'
import { measureAll } from './measureAll.ts'
import { readOptions, usage } from './options.ts'
import { openStage, type Stage } from './stage.ts'
import { writeTables } from './tables.ts'

const options = readOptions(process.argv.slice(2))
if (options.help) {
  console.log(usage)
  process.exit(0)
}
async function compare(stage: Stage): Promise<void> {
  console.log(writeHeader(options.entries, stage.version, options.rounds))
  const results = await measureAll(options, stage, (work, found) => console.log(writeTables(found, options.entries, [work])))
  for (const { work, contender, count, reason } of results.reasons()) console.log(`– ${work}, ${contender}, ${count.toLocaleString('en')}: ${reason}`)
  console.log(writeGoals(results))
}

const shownEntries = options.calibrate ? [faulty] : options.entries
installRivals(shownEntries)
const stage = await openStage(shownEntries, options.cap, options.profile)
try {
  if (options.calibrate) process.exitCode = (await calibrate(options, stage)) ? 0 : 1
  else await compare(stage)
} finally {
  await stage.close()
}

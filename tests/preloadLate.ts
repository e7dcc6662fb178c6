import { attachmentsModule } from '../src/components/composer/lateAttachments.ts'
import { preloadParts } from '../src/components/parts/lateParts.tsx'
import { conversationsModule, ratingModule, searchModule } from '../src/widget/latePanel.ts'

/** Brings in what is fetched when it is first needed, for tests that are not about its coming. */
export async function preloadLate(): Promise<void> {
  await Promise.all([preloadParts(), ...[searchModule, conversationsModule, ratingModule, attachmentsModule].map((module) => module.load())])
}

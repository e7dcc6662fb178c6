import axe from 'axe-core'

/** What axe finds wrong with an element by WCAG 2.2 AA and its best practices, one line for each finding. */
export async function auditPage(element: Element): Promise<readonly string[]> {
  // Moving things are half transparent, and judged as they stand at the end.
  const passing = element.getAnimations({ subtree: true }).filter((animation) => animation.effect?.getTiming().iterations === 1)
  for (const animation of passing) animation.finish()
  await new Promise(requestAnimationFrame)
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Rules about a whole page, which a part in a test is not.
    rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } },
  })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`))
}

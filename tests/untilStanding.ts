/**
 * Waits until a transcript stands: it is led to its end or to a place, and rows that are measured may lead it on. A test that scrolls in such a
 * frame is not heard.
 */
export async function untilStanding(log: () => HTMLElement, settle: () => Promise<void>): Promise<void> {
  const place = () => `${log().scrollTop} of ${log().scrollHeight}`
  let before = ''
  for (let same = 0; same < 3; ) {
    await settle()
    same = place() === before ? same + 1 : 0
    before = place()
  }
}

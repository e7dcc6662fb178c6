/** What is put into live regions from now on, each line after the manner of its region; `stop` ends the listening. */
export function listenToSpeech(): { readonly spoken: string[]; readonly stop: () => void } {
  const spoken: string[] = []
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const region = target instanceof Element ? target.closest('[aria-live]:not([aria-live="off"])') : null
      for (const node of addedNodes) if (region) spoken.push(`${region.getAttribute('aria-live')}: ${node.textContent?.trim()}`)
    }
  })
  observer.observe(document.body, { childList: true, subtree: true, characterData: true })
  return { spoken, stop: () => observer.disconnect() }
}

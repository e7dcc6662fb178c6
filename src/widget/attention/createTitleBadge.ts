/** Milliseconds between two changes of a title: nothing may flash more often than three times a second (WCAG 2.3.1). */
const pause = 400

/** The count before the title of a page. */
export interface TitleBadge {
  /** 0 takes it away. */
  readonly show: (count: number) => void
}

/** Writes the count of a page, and follows what the page does with its title meanwhile. */
function createWriter(page: Document): TitleBadge {
  let count = 0
  let prefix = ''
  let written: { readonly whole: string; readonly bare: string } | undefined
  let made: HTMLTitleElement | undefined
  let resting: ReturnType<typeof setTimeout> | undefined
  const observer = new MutationObserver(write)

  function firstText(): Text {
    let title = page.head.querySelector('title')
    if (!title) {
      made = title = page.createElement('title')
      page.head.append(title)
    }
    const found = [...title.childNodes].find((node) => node instanceof Text)
    if (found) return found
    const text = page.createTextNode('')
    title.prepend(text)
    return text
  }

  function write() {
    const wanted = count > 0 ? `(${count}) ` : ''
    if (wanted === '' && !written) return
    // To take it away is no flashing.
    if (wanted !== '' && resting !== undefined) return
    const text = firstText()
    const { data } = text
    const isThere = written !== undefined && data.includes(written.whole)
    // Whatever the page put around it.
    if (isThere && wanted === prefix) return
    const bare = isThere && written ? data.replace(written.whole, () => written?.bare ?? '') : data
    if (text.data !== wanted + bare) text.data = wanted + bare
    prefix = wanted
    written = wanted === '' ? undefined : { whole: wanted + bare, bare }
    if (wanted === '' && made && made.text === '') made.remove()
    if (wanted === '') made = undefined
    else resting = setTimeout(goOn, pause)
  }

  function goOn() {
    resting = undefined
    write()
  }

  return {
    show(next) {
      if (next === count) return
      count = next
      observer.disconnect()
      if (count > 0) observer.observe(page.head, { childList: true, characterData: true, subtree: true })
      write()
    },
  }
}

const pages = new WeakMap<Document, { readonly writer: TitleBadge; readonly counts: Map<object, number> }>()

/** Makes the badge of one widget. Those of a page are added up. The title is the page's own again, to the letter, when all are taken away. */
export function createTitleBadge(page: Document): TitleBadge {
  const { writer, counts } = pages.get(page) ?? { writer: createWriter(page), counts: new Map<object, number>() }
  pages.set(page, { writer, counts })
  const owner = {}
  return {
    show(count) {
      if (count > 0) counts.set(owner, count)
      else counts.delete(owner)
      writer.show([...counts.values()].reduce((sum, one) => sum + one, 0))
    },
  }
}

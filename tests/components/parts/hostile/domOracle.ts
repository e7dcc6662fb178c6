const tags = new Set(
  `div span p a strong em s u br hr ul ol li blockquote pre code table thead tbody tr th td button img article details summary
   audio video input progress bdi dialog svg path circle rect line polyline polygon ellipse`.split(/\s+/),
)
/** What only a form may hold: nothing in a text or a table may look like a place to type in. */
const formTags = new Set('section form fieldset legend label select option textarea dl dt dd h3'.split(' '))
const formAttributes = new Set('for novalidate required rows checked selected maxlength inputmode autocomplete method name'.split(' '))
const attributes = new Set(
  `class dir role type href target rel title alt src tabindex scope start download referrerpolicy decoding draggable preload min max step
   value disabled controls playsinline autoplay id`.split(/\s+/),
)
const drawing = /^(?:xmlns|width|height|viewBox|fill|stroke|stroke-(?:width|linecap|linejoin|dasharray)|d|cx|cy|r|rx|ry|x|y|x1|x2|y1|y2|points|pathLength)$/
const reactId = /^[:«_]/
const protocols = new Set(['http:', 'https:', 'mailto:', 'tel:'])

const isInForm = (element: Element) => element.closest('.parlance-part')?.getAttribute('data-kind') === 'form'

function judgeLink(link: HTMLAnchorElement): string[] {
  const href = link.getAttribute('href') ?? ''
  let url: URL
  try {
    url = new URL(href)
  } catch {
    return [`relative link ${href}`]
  }
  if (url.protocol === 'blob:') return link.hasAttribute('download') && !link.hasAttribute('target') ? [] : ['blob link that opens']
  const faults: string[] = []
  if (!protocols.has(url.protocol)) faults.push(`link to ${url.protocol}`)
  if (url.username || url.password) faults.push('link with credentials')
  if (link.rel !== 'noopener noreferrer nofollow ugc') faults.push(`link with rel="${link.rel}"`)
  return faults
}

function judgeSource(element: Element): string[] {
  const src = element.getAttribute('src') ?? ''
  const isFine = /^(?:https:\/\/|blob:)/.test(src) || /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/.test(src)
  return isFine ? [] : [`<${element.localName} src="${src}">`]
}

function judgeAttribute(element: Element, { name, value }: Attr): string[] {
  if (name.startsWith('data-') || name.startsWith('aria-')) return []
  if (element instanceof SVGElement && drawing.test(name)) return []
  if (!attributes.has(name) && !(formAttributes.has(name) && isInForm(element))) return [`<${element.localName} ${name}="${value.slice(0, 60)}">`]
  if (name === 'id' && !reactId.test(value)) return [`foreign id ${value}`]
  if (name === 'class' && value.split(/\s+/).some((word) => word !== '' && !/^(?:parlance|lucide)/.test(word))) return [`foreign class ${value}`]
  return []
}

/** Everything in a piece of DOM that our own components never make. Empty for what may stand. */
export function judgeDom(root: Element): string[] {
  return Array.from(root.querySelectorAll('*')).flatMap((element) => [
    ...(tags.has(element.localName) || (formTags.has(element.localName) && isInForm(element)) ? [] : [`<${element.localName}>`]),
    ...(element.shadowRoot ? ['shadow root'] : []),
    ...Array.from(element.attributes).flatMap((attribute) => judgeAttribute(element, attribute)),
    ...(element instanceof HTMLAnchorElement && element.hasAttribute('href') ? judgeLink(element) : []),
    ...(element.hasAttribute('src') ? judgeSource(element) : []),
  ])
}

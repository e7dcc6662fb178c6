/** Styles of a shadow root: the text of a style sheet, or sheets that were constructed for the same document. */
export type ShadowStyles = string | CSSStyleSheet | readonly CSSStyleSheet[]

/**
 * Keeps the page's rules off the host: an important rule in the shadow root wins over every rule outside. Neither it nor what is drawn into has a
 * box. The page's `dir` is seen by no other selector in here.
 */
const hostRules =
  ':host{all:initial!important;display:contents!important}:host([hidden]){display:none!important}:host>div{display:contents}' +
  ':host(:dir(rtl)){--parlance-direction:-1;--parlance-widget-cursor-end:nesw-resize;--parlance-widget-cursor-start:nwse-resize}'

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>()

/** One sheet for each text and document, however many widgets stand in it. */
function sheetOf(document: Document, text: string): CSSStyleSheet {
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>()
  sheets.set(document, known)
  let sheet = known.get(text)
  if (!sheet) {
    sheet = new (document.defaultView ?? globalThis).CSSStyleSheet()
    sheet.replaceSync(text)
    known.set(text, sheet)
  }
  return sheet
}

/** Gives a shadow root its styles, by constructed sheets alone: no policy of the page stands against them. */
export function adoptStyles(root: ShadowRoot, styles: ShadowStyles): void {
  const { ownerDocument } = root
  const own = typeof styles === 'string' ? [sheetOf(ownerDocument, styles)] : 'length' in styles ? styles : [styles]
  root.adoptedStyleSheets = [sheetOf(ownerDocument, hostRules), ...own]
}

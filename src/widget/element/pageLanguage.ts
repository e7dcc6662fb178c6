/** The tag of the language that an element stands in: its own, or that of its page, or that of the browser. */
export function pageLanguage(element: Element): string {
  return (element.closest<HTMLElement>('[lang]') ?? document.documentElement).lang || navigator.language
}

/** What was turned: names without `--parlance-`, values as CSS writes them. */
export type ThemeValues = Readonly<Record<string, string>>

/** What is no variable but an attribute, or an option of the widget. */
export interface ThemeChoices {
  readonly scheme: 'auto' | 'light' | 'dark'
  readonly density: 'comfortable' | 'cozy' | 'compact'
  readonly position: 'end' | 'start'
}

/** The variables as the style of an element. */
export const themeStyle = (values: ThemeValues): Readonly<Record<`--parlance-${string}`, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`--parlance-${name}`, value]))

/** What a page writes to look so: a rule with what was turned, and the attributes where they are not as they would be by themselves. */
export function themeCss(values: ThemeValues, { scheme, density, position }: ThemeChoices): string {
  const lines = Object.entries(themeStyle(values)).map(([name, value]) => `  ${name}: ${value};`)
  const attributes = [
    ...(scheme === 'auto' ? [] : [`theme="${scheme}"`]),
    ...(density === 'comfortable' ? [] : [`density="${density}"`]),
    ...(position === 'end' ? [] : [`position="${position}"`]),
  ]
  const css = [
    ...(lines.length > 0 ? ['.parlance, parlance-chat {', ...lines, '}'] : []),
    ...(attributes.length > 0 ? [`/* <ChatWidget ${attributes.join(' ')}>, and so <parlance-chat> */`] : []),
  ]
  return css.length > 0 ? css.join('\n') : '/* As it comes. */'
}

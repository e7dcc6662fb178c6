/** How a variable is turned: a colour, a number with a unit between two bounds, or text as CSS writes it. */
export type ThemeVariableKind = 'colour' | 'text' | { readonly unit: 'px' | 'ms' | ''; readonly from: number; readonly to: number }

/** A variable of the look, without its `--parlance-`. */
export interface ThemeVariable {
  readonly name: string
  readonly label: string
  readonly kind: ThemeVariableKind
  /** The variable whose value stands in, where it has no default of its own. */
  readonly like?: string
}

/** Variables that belong together. */
export interface ThemeGroup {
  readonly title: string
  readonly variables: readonly ThemeVariable[]
}

const colour = (name: string, label: string, like?: string): ThemeVariable => ({ name, label, kind: 'colour', ...(like === undefined ? {} : { like }) })
const pixels = (name: string, label: string, from: number, to: number): ThemeVariable => ({ name, label, kind: { unit: 'px', from, to } })
const text = (name: string, label: string): ThemeVariable => ({ name, label, kind: 'text' })

/** Every variable that a page may set, as the style sheets read them. */
export const themeGroups: readonly ThemeGroup[] = [
  {
    title: 'First of all',
    variables: [
      colour('brand', 'Brand'),
      text('font', 'Typeface'),
      pixels('text-size', 'Text', 11, 20),
      pixels('text-line', 'Line', 14, 30),
      pixels('radius-panel', 'Panel corners', 0, 32),
      pixels('radius-bubble', 'Bubble corners', 0, 24),
    ],
  },
  {
    title: 'Words and surfaces',
    variables: [
      colour('ink', 'Words'),
      colour('ink-soft', 'Quieter words'),
      colour('ink-faint', 'Quietest words'),
      colour('surface-page', 'Page'),
      colour('surface-panel', 'Panel'),
      colour('surface-raised', 'Raised'),
      colour('surface-sunken', 'Sunken'),
      text('hairline', 'Hairlines'),
    ],
  },
  {
    title: 'Made from the brand',
    variables: [
      colour('brand-ink', 'Words on it'),
      colour('accent', 'Brand as words'),
      colour('accent-soft', 'Brand as a breath'),
      colour('focus', 'Focus ring'),
      colour('link', 'Links', 'accent'),
      text('selection', 'Selected words'),
    ],
  },
  {
    title: 'States',
    variables: [
      colour('danger', 'Danger'),
      colour('success', 'Success'),
      colour('warning', 'Warning'),
      colour('found-background', 'Found'),
      colour('found-ink', 'Words on it'),
      colour('found-current-background', 'Found and shown'),
      colour('found-current-ink', 'Words on it'),
    ],
  },
  {
    title: 'Transcript and bubbles',
    variables: [
      colour('transcript-background', 'Transcript', 'surface-panel'),
      colour('bubble-background', 'Bubble of others', 'surface-sunken'),
      colour('bubble-ink', 'Words in it'),
      colour('bubble-own-background', 'Own bubble'),
      colour('bubble-own-ink', 'Words in it'),
      pixels('bubble-padding-block', 'Room above', 2, 20),
      pixels('bubble-padding-inline', 'Room beside', 4, 28),
      pixels('radius-inner', 'Inner corners', 0, 18),
      pixels('group-gap', 'Within a group', 0, 12),
      pixels('author-gap', 'Between authors', 4, 32),
      pixels('gutter', 'Margin', 4, 32),
      pixels('avatar-size', 'Faces', 16, 44),
    ],
  },
  {
    title: 'What messages hold',
    variables: [
      colour('card-background', 'Cards', 'surface-raised'),
      colour('file-background', 'Files', 'surface-raised'),
      colour('table-background', 'Tables', 'surface-raised'),
      colour('form-background', 'Forms', 'surface-raised'),
      colour('form-field-background', 'Fields', 'surface-panel'),
      colour('pill-ink', 'Words of pills', 'accent'),
      text('pill-background', 'Pills'),
      text('pill-border', 'Edge of pills'),
      pixels('radius-card', 'Corners of cards', 0, 28),
      pixels('radius-control', 'Corners of fields', 0, 20),
    ],
  },
  {
    title: 'Composer',
    variables: [colour('composer-background', 'Field', 'surface-sunken'), { ...pixels('composer-radius', 'Its corners', 0, 28), like: '24px' }],
  },
  {
    title: 'Widget',
    variables: [
      pixels('widget-inline-size', 'Panel, width', 300, 640),
      pixels('widget-block-size', 'Panel, height', 360, 900),
      pixels('widget-large-inline-size', 'Larger, width', 400, 960),
      text('widget-large-block-size', 'Larger, height'),
      pixels('widget-offset-inline', 'Offset, side', 0, 80),
      pixels('widget-offset-block', 'Offset, bottom', 0, 80),
      { name: 'widget-layer', label: 'z-index', kind: 'text' },
      pixels('launcher-size', 'Launcher', 40, 80),
      colour('launcher-background', 'Launcher', 'brand'),
      colour('launcher-ink', 'Its icon', 'brand-ink'),
      colour('launcher-badge-background', 'Count'),
      colour('launcher-badge-ink', 'Words on it'),
      colour('preview-background', 'Preview', 'surface-raised'),
    ],
  },
  {
    title: 'Shadows, motion, code',
    variables: [
      text('shadow-raised', 'Raised'),
      text('shadow-panel', 'Panel'),
      text('shadow-launcher', 'Launcher'),
      { name: 'duration', label: 'Duration', kind: { unit: 'ms', from: 0, to: 600 } },
      text('ease', 'Easing'),
      text('font-mono', 'Typeface of code'),
    ],
  },
]

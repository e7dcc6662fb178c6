import { useRef, useState, useSyncExternalStore, type CSSProperties } from 'react'
import { english, LocaleProvider } from '../../src/i18n/index.ts'
import { arabic } from '../../src/i18n/locales/ar/index.ts'
import { ThemeBoard } from './ThemeBoard.tsx'
import { ThemeCode } from './ThemeCode.tsx'
import { themeCss, themeStyle, type ThemeValues } from './themeCss.ts'
import { ThemeForm, type BoardChoices } from './ThemeForm.tsx'
import { useDefaults } from './useDefaults.ts'
import './Theme.css'

const dark = () => window.matchMedia('(prefers-color-scheme: dark)')
const watchSystem = (told: () => void) => {
  const query = dark()
  query.addEventListener('change', told)
  return () => query.removeEventListener('change', told)
}

/** Props of `ThemePage`. */
export interface ThemePageProps {
  /** What is chosen when it opens. */
  readonly scheme?: BoardChoices['scheme']
  readonly density?: BoardChoices['density']
  readonly words?: BoardChoices['words']
  /** What is turned when it opens: names without `--parlance-`. */
  readonly values?: ThemeValues
}

/** Turn the variables, and see every component change at once. */
export function ThemePage({ scheme = 'auto', density = 'comfortable', words = 'english', values: first = {} }: ThemePageProps) {
  const opening: BoardChoices = { scheme, density, words, position: 'end' }
  const [choices, setChoices] = useState(opening)
  const [values, setValues] = useState(first)
  const board = useRef<HTMLDivElement>(null)
  const defaults = useDefaults(board)
  const isDark = useSyncExternalStore(watchSystem, () => dark().matches, () => false)
  const theme = choices.scheme === 'auto' ? (isDark ? 'dark' : 'light') : choices.scheme
  const isArabic = choices.words === 'arabic'

  const turn = (name: string, value?: string) =>
    setValues(({ [name]: _before, ...others }) => (value === undefined ? others : { ...others, [name]: value }))
  const reset = () => {
    setChoices(opening)
    setValues({})
  }

  return (
    <div className="story-theme">
      <ThemeForm choices={choices} values={values} defaults={defaults} onChoose={(choice) => setChoices({ ...choices, ...choice })} onTurn={turn}>
        <ThemeCode css={themeCss(values, choices)} onReset={reset} />
      </ThemeForm>
      <div
        ref={board}
        className="parlance story-theme-board"
        data-theme={theme}
        data-density={choices.density}
        lang={isArabic ? 'ar' : 'en'}
        dir={isArabic ? 'rtl' : 'ltr'}
        style={themeStyle(values) as CSSProperties}
      >
        <LocaleProvider locale={isArabic ? arabic : english}>
          <ThemeBoard theme={theme} position={choices.position} isArabic={isArabic} />
        </LocaleProvider>
      </div>
    </div>
  )
}

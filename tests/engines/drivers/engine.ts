/** A browser's engine, as the suite drives it: real input by coordinates and keys, and code that runs in the page. */
export interface Engine {
  readonly name: EngineName
  /** What the browser says of itself. */
  readonly version: string
  /** A window with nothing kept from others. One at a time. */
  readonly open: (url: string, size?: WindowSize) => Promise<EnginePage>
  readonly close: () => Promise<void>
}

/** The engines that the suite knows. */
export type EngineName = 'chromium' | 'firefox' | 'webkit'

/** CSS pixels of the page. */
export interface WindowSize {
  readonly width: number
  readonly height: number
}

/** One page in an engine. */
export interface EnginePage {
  readonly goto: (url: string) => Promise<void>
  /** Runs a function in the page; it sees its argument alone. Both ways plain JSON. */
  readonly evaluate: <Argument, Answer>(run: (argument: Argument) => Answer, argument: Argument) => Promise<Answer>
  /** Presses the main button at a place of the viewport. */
  readonly clickAt: (x: number, y: number) => Promise<void>
  /** Types as by keys. */
  readonly type: (text: string) => Promise<void>
  readonly press: (key: EngineKey) => Promise<void>
  readonly close: () => Promise<void>
}

/** Keys that write nothing. */
export type EngineKey = 'Enter' | 'Escape' | 'Tab'

/** Every engine is asked for this window unless a test says otherwise. */
export const usualSize: WindowSize = { width: 1000, height: 800 }

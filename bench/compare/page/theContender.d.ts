/** Stands for the one of `contenders/` that this build of the page is for. */
declare module '#contender' {
  export const contender: import('./contender.ts').Contender<unknown>
}

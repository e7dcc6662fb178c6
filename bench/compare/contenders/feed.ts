interface Observer<T> {
  readonly next?: (value: T) => void
}

/** The smallest observable that keeps the convention of `Symbol.observable`: what was there first, then what comes. */
export function createFeed<T>() {
  const observers = new Set<(value: T) => void>()

  function observable(first: () => readonly T[]) {
    const self = {
      subscribe(observer: Observer<T> | ((value: T) => void)) {
        const next = typeof observer === 'function' ? observer : (value: T) => observer.next?.(value)
        observers.add(next)
        for (const value of first()) next(value)
        return { unsubscribe: () => observers.delete(next), closed: false }
      },
      '@@observable': () => self,
      [(Symbol as unknown as { readonly observable?: symbol }).observable ?? Symbol.for('observable')]: () => self,
    }
    return self
  }

  return {
    observable,
    next(value: T) {
      for (const tell of observers) tell(value)
    },
  }
}

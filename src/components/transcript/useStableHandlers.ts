'use client'
import { useInsertionEffect, useState } from 'react'
import type { MessageHandlers } from './TranscriptMessage.tsx'
import { useStableRecord } from './useStableRecord.ts'

/** Those that are `undefined` in JSX count as missing. */
type Given<T> = { readonly [K in keyof T]?: T[K] | undefined }
type Call = (...parameters: readonly unknown[]) => unknown

/** Functions of a lasting identity, by name, that call the latest ones heard of. */
function createLastingCalls() {
  let latest: Readonly<Record<string, unknown>> = {}
  const calls = new Map<string, Call>()
  return {
    hear(given: object) {
      latest = { ...given }
    },
    of(name: string): Call {
      const known = calls.get(name)
      if (known) return known
      const call: Call = (...parameters) => {
        const { [name]: now } = latest
        return typeof now === 'function' ? (now as Call)(...parameters) : undefined
      }
      calls.set(name, call)
      return call
    },
  }
}

/** What the rows are given, in one record that is the same as long as it means the same, so that inline props re-render no row. */
export function useStableHandlers(given: Given<MessageHandlers>): MessageHandlers {
  const [calls] = useState(createLastingCalls)
  useInsertionEffect(() => calls.hear(given))
  const record = Object.entries(given).map(([name, value]) => [name, typeof value === 'function' ? calls.of(name) : value])
  return useStableRecord(Object.fromEntries(record) as MessageHandlers)
}

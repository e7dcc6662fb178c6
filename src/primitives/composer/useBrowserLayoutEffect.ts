'use client'
import { useEffect, useLayoutEffect } from 'react'

/** `useLayoutEffect` without the warning that React 18 gives on a server, where no effect runs. */
export const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect

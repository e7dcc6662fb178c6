'use client'
import { useEffect, useLayoutEffect } from 'react'

/** `useLayoutEffect` that keeps still on the server, where React 18 would warn of it. */
export const useLayoutEffectOnClient = typeof document === 'undefined' ? useEffect : useLayoutEffect

import { createFromFetch } from '@vitejs/plugin-rsc/browser'
import { StrictMode, type ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'

const page = await createFromFetch<ReactNode>(fetch(`${location.pathname}index.rsc`))
hydrateRoot(document, <StrictMode>{page}</StrictMode>)

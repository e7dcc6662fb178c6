import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../src/styles/styles.css'
import './demo.css'
import { Demo } from './Demo.tsx'
import { fetchSandbox } from './sandbox.ts'

const sandbox = await fetchSandbox()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Demo sandbox={sandbox} />
    </StrictMode>,
  )
}

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../src/styles/styles.css'
import './demo.css'
import { fetchSandbox } from './sandbox.ts'
import { WidgetDemo } from './WidgetDemo.tsx'

const sandbox = await fetchSandbox()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <WidgetDemo sandbox={sandbox} />
    </StrictMode>,
  )
}

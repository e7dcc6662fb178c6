import react from '@vitejs/plugin-react'
import rsc from '@vitejs/plugin-rsc'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react(), rsc({ entries: { rsc: './framework/server.tsx', ssr: './framework/html.tsx', client: './framework/browser.tsx' } })],
  // One React, also where parlance-chat is a link to a folder that has another.
  resolve: { dedupe: ['react', 'react-dom'] },
})

import react from '@vitejs/plugin-react'
import rsc from '@vitejs/plugin-rsc'
import { defineConfig } from 'vite'

// For development they are bundled beforehand: one by one, the modules of all icons would make the first request slow.
const chat = { include: ['parlance-chat/widget', 'parlance-chat/chatbot-backend', 'parlance-chat > lucide-react'] }

export default defineConfig({
  plugins: [react(), rsc({ entries: { rsc: './framework/server.tsx', ssr: './framework/html.tsx', client: './framework/browser.tsx' } })],
  optimizeDeps: chat,
  environments: { ssr: { optimizeDeps: chat } },
  // One React, also where parlance-chat is a link to a folder that has another.
  resolve: { dedupe: ['react', 'react-dom'] },
})

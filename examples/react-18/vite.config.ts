import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // One React, also where parlance-chat is a link to a folder that has another.
  resolve: { dedupe: ['react', 'react-dom'] },
})

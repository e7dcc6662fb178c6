import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'parlance-chat' } } })],
  // Parts of the chat say 'use client' to React's servers; there is none here that would miss it.
  build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
})

/// <reference types="vite/client" />

interface ImportMetaEnv {
  readonly VITE_CHAT_SERVER: string
}

declare module '*.vue' {
  import type { Component } from 'vue'
  const component: Component
  export default component
}

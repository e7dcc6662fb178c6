import type { ReactNode } from 'react'
import { SupportChat } from './SupportChat.tsx'
import 'parlance-chat/styles.css'
import './site.css'

/** What all pages have. It runs on the server alone; the chat is the only part of it that is sent to browsers as code. */
export function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content" />
        <title>Your new card · Harbour Bank</title>
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header className="site">
          <a className="brand" href="/">
            Harbour Bank
          </a>
          <nav aria-label="Main">
            <a href="/">Accounts</a>
            <a href="/" aria-current="page">
              Cards
            </a>
            <a href="/">Savings</a>
          </nav>
        </header>
        {children}
        <SupportChat server={process.env['CHAT_SERVER'] ?? 'http://127.0.0.1:4600'} />
      </body>
    </html>
  )
}

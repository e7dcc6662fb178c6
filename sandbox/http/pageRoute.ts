import type { ServerResponse } from 'node:http'

/** Serves `GET /pages/NAME`: somewhere for the bot's links to lead. */
export function servePage(response: ServerResponse, pathname: string): void {
  const name = pathname.slice('/pages/'.length).replace(/[^a-z0-9-]/g, '')
  const title = name.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase()) || 'Harbour Bank'
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" })
  response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Harbour Bank</title>
<style>body{font:17px/1.6 system-ui;margin:18vh auto;max-width:34em;padding:0 24px;color:#23252f}h1{font-weight:600}@media(prefers-color-scheme:dark){body{background:#15161b;color:#e6e6ea}}</style>
<h1>${title}</h1><p>This page of Harbour Bank is part of the sandbox. It is here so that a link in the chat leads somewhere.</p></html>`)
}

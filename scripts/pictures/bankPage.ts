import type { Talk } from './talk.ts'

const words = {
  en: {
    links: ['Accounts'],
    title: 'A bank account that looks after itself',
    text: 'Open it in eight minutes, from your sofa. No fees, no queues, and people who answer.',
    action: 'Open an account',
  },
  ar: {
    links: ['الحسابات'],
    title: 'حساب بنكي يعتني بنفسه',
    text: 'افتحه في ثماني دقائق من بيتك. بلا رسوم ولا طوابير، ومع أناس يجيبونك.',
    action: 'افتح حسابًا',
  },
} as const

const style = `
  :root { color-scheme: light dark; font-family: Inter, 'Noto Sans Arabic', system-ui, sans-serif; --parlance-font: Inter, 'Noto Sans Arabic', system-ui, sans-serif; }
  body { margin: 0; padding: 22px 28px; background: light-dark(oklch(0.965 0.012 230), oklch(0.19 0.02 240)); color: light-dark(oklch(0.28 0.04 240), oklch(0.93 0.01 240)); -webkit-font-smoothing: antialiased; }
  header { display: flex; gap: 20px; align-items: baseline; font-size: 14px; }
  header strong { font-size: 17px; letter-spacing: -0.01em; margin-inline-end: 8px; }
  main { max-inline-size: 208px; padding-block-start: 96px; }
  h1 { margin: 0; font-size: 34px; line-height: 1.1; letter-spacing: -0.025em; text-wrap: balance; }
  :lang(ar) h1 { letter-spacing: 0; line-height: 1.3; }
  p { margin: 16px 0 24px; font-size: 15px; line-height: 1.55; }
  main button { padding: 11px 20px; border: 0; border-radius: 999px; font: inherit; font-size: 14px; font-weight: 600; background: light-dark(oklch(0.33 0.06 250), oklch(0.86 0.04 250)); color: light-dark(oklch(0.98 0.01 250), oklch(0.2 0.03 250)); }
`

/** The front page of a bank, with the one tag at its end. */
export function bankPage({ language, bank }: Talk, tag: Readonly<Record<string, string>>): string {
  const { links, title, text, action } = words[language]
  const data = Object.entries({ 'widget-title': bank, ...tag }).map(([name, value]) => ` data-${name}="${value}"`)
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${bank}</title><style>${style}</style></head>
<body>
  <header><strong>${bank}</strong>${links.map((link) => `<span>${link}</span>`).join('')}</header>
  <main><h1>${title}</h1><p>${text}</p><button>${action}</button></main>
  <script src="/embed.js" async${data.join('')}></script>
</body>
</html>`
}

/** A phone on a table, whose screen shows a picture. */
export const phonePage = (screen: string): string => `<!doctype html>
<style>
  body { margin: 0; display: grid; place-items: center; block-size: 100vh; background: oklch(0.965 0.012 230); }
  img { display: block; block-size: 672px; border: 8px solid oklch(0.24 0.02 250); border-radius: 44px; box-shadow: 0 2px 6px oklch(0 0 0 / 0.12), 0 20px 50px oklch(0.3 0.05 250 / 0.25); }
</style>
<img src="${screen}" alt="">`

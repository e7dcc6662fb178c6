import { addressPayloads } from './addresses.ts'
import { markupPayloads } from './markup.ts'

const ways: readonly ((address: string) => string)[] = [
  (address) => `[x](${address})`,
  (address) => `[x](<${address}> "title")`,
  (address) => `<${address}>`,
  (address) => `![x](${address})`,
  (address) => `![x][r]\n\n[r]: ${address}`,
  (address) => `[![x](${address})](${address})`,
  (address) => `before ${address} after`,
  (address) => `| a | b |\n|---|---|\n| [x](${address}) | ![y](${address}) |`,
  (address) => `<a href="${address}">x</a>`,
  (address) => `<a href='${address}'><img src="${address}" alt="x"></a>`,
  (address) => `<img src="${address}" srcset="${address} 2x">`,
]

/** Markdown and HTML that carry an address. */
export const addressCarriers: readonly string[] = addressPayloads.flatMap((address) => ways.map((way) => way(address)))

const wrappers: readonly ((markup: string) => string)[] = [
  (markup) => `> ${markup}`,
  (markup) => `- ${markup}\n  - ${markup}`,
  (markup) => `**${markup}** _${markup}_`,
  (markup) => `\`\`\`${markup}\n${markup}\n\`\`\``,
  (markup) => `# ${markup}\n${markup}\n===`,
  (markup) => `[${markup}](https://canary.invalid/ "${markup}")`,
  (markup) => `![${markup}](https://canary.invalid/i.png "${markup}")`,
  (markup) => `[^1]\n\n[^1]: ${markup}`,
  (markup) => `|${markup}|b|\n|---|---|\n|${markup}|c|`,
]

/** Markup inside every structure of markdown: each payload in one of them, all of them in turn. */
export const markupCarriers: readonly string[] = markupPayloads.map((markup, index) => (wrappers[index % wrappers.length] ?? String)(markup))

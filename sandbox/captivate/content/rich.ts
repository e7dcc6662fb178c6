import type { ContentItem } from '../wire.ts'
import type { Links } from './links.ts'

const markdownText = (links: Links): string => `## Your card is on its way

It left our house **this morning** and should reach you by *Thursday*.

1. Put the new card into a machine once.
2. Choose a PIN you have not used before.
3. Cut the old card through its chip.

> Nobody of ours will ever ask for your PIN.

| Step | Who | When |
| :--- | :---: | ---: |
| Card closed | you | 09:12 |
| Card sent | us | 10:40 |

\`\`\`
HB-2207  sent  10:40
\`\`\`

More on [lost cards](${links.page('lost-cards')}), or write \`agent\`.`

const tableHtml = `<table><caption>Your last payments</caption>
<thead><tr><th>Date</th><th>Where</th><th>Amount</th></tr></thead>
<tbody>
<tr><td>3 March</td><td>Harbour ferry</td><td>12.40 EUR</td></tr>
<tr><td>2 March</td><td>Bakery at the pier</td><td>4.80 EUR</td></tr>
<tr><td>1 March</td><td>Rent</td><td>890.00 EUR</td></tr>
</tbody></table>`

const htmlText = (links: Links): string =>
  `<p>Your request <strong>HB-2207</strong> has arrived.</p><ul><li>We look at it <em>today</em>.</li><li>You hear from us tomorrow.</li></ul><p><a href="${links.page('requests')}">See the request</a></p>`

const hostileHtml =
  '<p onclick="document.title=\'pwned\'">Words that should stay.</p><script>document.title="pwned"</script><img src="x" onerror="document.title=\'pwned\'"><iframe srcdoc="<script>parent.document.title=1</script>"></iframe><form action="/account/delete"><input name="pin"><button>Send</button></form><a href="javascript:alert(1)">a link</a><style>*{display:none!important}</style><div style="position:fixed;inset:0">cover</div>'

const hostileMarkdown =
  '**Words that should stay.** [a link](javascript:alert(1)) ![tracking](http://127.0.0.1:9/pixel.gif) <img src=x onerror=alert(1)> [self](/account/delete) <script>alert(1)</script>'

/** Replies in markdown, HTML and tables, in every form that public pages show, and hostile ones. */
export function richReplies(links: Links): Readonly<Record<string, readonly ContentItem[]>> {
  return {
    markdown: [{ type: 'md', md: markdownText(links) }],
    'markdown nested': [{ type: 'md', md: { type: 'md', md: markdownText(links) } }],
    html: [{ type: 'html', html: htmlText(links) }],
    'html nested': [{ type: 'html', html: { type: 'html', html: htmlText(links) } }],
    table: [{ type: 'text', text: 'Your last three payments:' }, { type: 'table', table: tableHtml }],
    hostile: [
      { type: 'html', html: hostileHtml },
      { type: 'md', md: hostileMarkdown },
      { type: 'text', text: '<img src=x onerror=alert(1)> is only text.' },
      { type: 'table', table: '<table><tr><td onmouseover="alert(1)">cell<script>alert(1)</script></td></tr></table>' },
    ],
  }
}

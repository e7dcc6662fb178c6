/** What the bot says at some length: markdown, as a bank's assistant would write it. `page` makes the address of a page. */
export interface Answers {
  readonly standard: string
  readonly long: string
  readonly short: string
  readonly table: string
  readonly code: string
  readonly tricky: string
}

/** The answers, with links that lead somewhere. */
export function createAnswers(page: (name: string) => string): Answers {
  const standard = `## Sending money abroad

You can send a transfer to **more than 40 countries**, from the app or from your computer. What it costs depends on where it goes and on how fast it has to be there.

| Where to | Arrives | Fee |
|:--|:--|--:|
| Euro countries (SEPA) | next working day | free |
| Euro countries, instant | within 10 seconds | 0.80 EUR |
| United Kingdom | 1–2 working days | 4.50 EUR |
| Everywhere else | 2–4 working days | 12.00 EUR |

Three things that save a second try:

1. **Check the name.** It has to match the account, letter by letter.
2. **Use the IBAN** where there is one; the bank’s code is found by itself.
3. **Write a reference**, so that the other side knows what it is for.

A reference that invoices are matched by looks like this:

\`\`\`json
{
  "reference": "RF18 5390 0754 7034",
  "amount": { "value": "240.00", "currency": "EUR" },
  "urgent": false
}
\`\`\`

> Instant transfers cannot be taken back. If somebody pushes you to hurry, *stop and call us*.

- Daily limit: 5,000 EUR, or what you have set under \`Cards → Limits\`
- Cut-off for the same day: 16:00

The whole price list is on [our page about transfers](${page('transfers')}). Shall I look up one of your own transfers?`

  const short = 'Your card is **active**. The new one is on its way and arrives within *five working days*.'

  const table = `Here are the fees of your account at a glance:

| Service | Everyday | Plus | Premium |
|:--|--:|--:|--:|
| Monthly fee | 0.00 EUR | 4.90 EUR | 12.90 EUR |
| Debit card | free | free | free |
| Credit card | 24.00 EUR a year | 12.00 EUR a year | free |
| Cash abroad | 2.50 EUR + 1.5 % | 1.5 % | free |
| Paper statement | 3.00 EUR | 1.50 EUR | free |

You have the **Everyday** account.`

  const code = `A payment can be made by machine as well. First ask for a token, then send the payment:

\`\`\`bash
curl -X POST https://api.harbour-bank.example/v2/payments \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Content-Type: application/json" \\
  -d '{ "iban": "FI21 1234 5600 0007 85", "amount": "12.40", "currency": "EUR" }'
\`\`\`

The answer has a \`paymentId\`. Look it up like this:

\`\`\`ts
const payment = await bank.payments.get(paymentId)
if (payment.state === 'booked') console.log(\`Booked on \${payment.bookedAt}\`)
\`\`\`

Keep the token to yourself: whoever has it can pay.`

  const tricky = `Words that look like marks: 2 * 3 * 4 = 24, snake_case_names, a < b & c > d, and **bold with a [link inside](${page('fees')})** of it.

~~~md
\`\`\`
a fence in a fence
\`\`\`
~~~

- one
  - two, with \`code | a bar\`
    - three

| a \\| bar | \`b\` |
|---|---|
| <b>no tag</b> | [x](javascript:alert(1)) |

![A harbour](${page('harbour')}) and an address by itself: ${page('cards')}.`

  const more = ['Cards', 'Accounts', 'Loans', 'Savings', 'Security', 'Travelling'].map(
    (name, index) => `### ${index + 1}. ${name}

${'This part of the price list says what it costs, who pays it and when it changes. '.repeat(4).trim()}

- monthly fee: ${index}.90 EUR
- free for everybody under 26
- changed last on ${index + 1} October`,
  )

  return { standard, short, table, code, tricky, long: [standard, ...more].join('\n\n') }
}

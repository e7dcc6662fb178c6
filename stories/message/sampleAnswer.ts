/** An answer with a bit of everything that a model writes. */
export const sampleAnswer = `You have **30 days** to send the lamp back, counted from the day it arrived. Here is what it costs, by the way you choose:

| Way | Cost | Days |
|---|---:|---:|
| Drop-off at a shop | free | 2 to 3 |
| Collected at your door | € 4.90 | 1 to 2 |
| Your own carrier | you pay | varies |

1. Open [your orders](https://example.com/orders) and choose *Return*.
2. Print the label, or show its code:

\`\`\`
RET-48-1173-LAMP
valid until 30 March
\`\`\`

3. Keep the receipt until the money is back.

> The original box is welcome, but any **sturdy box** will do.

Would you like me to book a collection for you?`

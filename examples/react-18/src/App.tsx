import { useRef, useState } from 'react'
import { ChatWidget, type ChatWidgetApi } from 'parlance-chat/widget'
import { connect } from './connect.ts'
import { formatAmount, payments, type Payment } from './payments.ts'

const customer = { firstName: 'Robin', lastName: 'Hale', email: 'robin@example.com' }

/** The page of an account. Beside every payment one can ask about it: the chat opens with the question begun. */
export function App() {
  const chat = useRef<ChatWidgetApi>(null)
  const [isHidden, setHidden] = useState(false)

  function ask({ to, amount, date }: Payment) {
    chat.current?.open()
    chat.current?.prefill(`About ${formatAmount(Math.abs(amount))}, ${to}, ${date}: `)
  }

  return (
    <>
      <header className="top">
        <span className="brand">Harbour Bank</span>
        <span className="customer">{customer.firstName}</span>
      </header>
      <main>
        <h1>Everyday account</h1>
        <p className="balance">
          {isHidden ? '£ ••••' : formatAmount(3120.55)}
          <button type="button" aria-pressed={isHidden} onClick={() => setHidden(!isHidden)}>
            Hide
          </button>
        </p>
        <section>
          <h2 id="payments">Latest payments</h2>
          <ul aria-labelledby="payments">
            {payments.map((payment) => (
              <li key={payment.id}>
                <div>
                  <span className="to">{payment.to}</span>
                  <span className="date">{payment.date}</span>
                </div>
                <span className="amount" data-incoming={payment.amount > 0}>
                  {isHidden ? '••••' : formatAmount(payment.amount)}
                </span>
                <button type="button" aria-label={`Ask about ${payment.to}`} onClick={() => ask(payment)}>
                  Ask
                </button>
              </li>
            ))}
          </ul>
        </section>
      </main>
      <ChatWidget ref={chat} connection={connect} title="Harbour Bank" visitor={customer} />
    </>
  )
}

import { Suspense } from 'react'
import { Delivery } from './Delivery.tsx'

/** Where the new card is. What the courier says comes later over the same answer: the page does not wait for it. */
export function Page() {
  return (
    <main>
      <p className="overline">Order HB-20931</p>
      <h1>Your new card is on its way</h1>
      <p className="lead">It replaces the card that ends in 4471, which we have blocked. Payments that you set up go on by themselves.</p>
      <Suspense
        fallback={
          <section className="sheet waiting" aria-busy="true">
            <h2>Delivery</h2>
            <p>Asking the courier…</p>
          </section>
        }
      >
        <Delivery order="HB-20931" />
      </Suspense>
      <section className="sheet">
        <h2>Order</h2>
        <dl>
          <dt>Card</dt>
          <dd>Harbour Debit, tide green</dd>
          <dt>Ordered</dt>
          <dd>Monday 6 April</dd>
          <dt>Sent to</dt>
          <dd>14 Quay Street, Bristol</dd>
          <dt>PIN</dt>
          <dd>Stays as it is</dd>
        </dl>
      </section>
    </main>
  )
}

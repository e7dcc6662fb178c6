import { askCourier } from './askCourier.ts'

/** The steps of a delivery, by the courier's own words. */
export async function Delivery({ order }: { readonly order: string }) {
  const { expected, steps } = await askCourier(order)
  return (
    <section className="sheet">
      <h2>Delivery</h2>
      <p>
        Expected <strong>{expected}</strong>
      </p>
      <ol className="steps">
        {steps.map(({ what, when }) => (
          <li key={what} data-done={when !== undefined}>
            {what}
            {when && <span>{when}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

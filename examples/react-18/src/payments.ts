/** A line of the account's statement. */
export interface Payment {
  readonly id: string
  readonly to: string
  readonly date: string
  readonly amount: number
}

export const payments: readonly Payment[] = [
  { id: 'p1', to: 'Quay Bakery', date: 'Today', amount: -6.4 },
  { id: 'p2', to: 'GRTBRTN RLWYS 0092', date: 'Yesterday', amount: -48.7 },
  { id: 'p3', to: 'Meridian Design Ltd', date: '28 March', amount: 2380 },
  { id: 'p4', to: 'Rent, Mrs Okafor', date: '27 March', amount: -915 },
  { id: 'p5', to: 'Bristol Water', date: '24 March', amount: -31.2 },
]

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })

export const formatAmount = (amount: number) => pounds.format(amount)

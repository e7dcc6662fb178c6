interface CourierAnswer {
  readonly expected: string
  readonly steps: readonly { readonly what: string; readonly when?: string }[]
}

/** Stands for a slow service: it takes its time to find a parcel. */
export async function askCourier(order: string): Promise<CourierAnswer> {
  await new Promise((resolve) => setTimeout(resolve, 400))
  return {
    expected: 'Thursday, before noon',
    steps: [
      { what: `Order ${order} taken`, when: 'Mon 09:12' },
      { what: 'Card made', when: 'Tue 16:40' },
      { what: 'With the courier', when: 'Wed 07:55' },
      { what: 'In your letterbox' },
    ],
  }
}

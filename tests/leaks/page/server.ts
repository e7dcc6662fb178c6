const host = new URLSearchParams(location.search).get('server') ?? ''

/** The sandbox, as the address of the page names it. */
export const server = { http: `http://${host}`, socket: `ws://${host}` }

/** Asks the sandbox for something by its control page. */
export async function control(name: string, body: object = {}): Promise<void> {
  const response = await fetch(`${server.http}/control/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  await response.text()
}

/** Calls what the host gave us. What it throws is reported like any listener's error, and stops nothing here. */
export function reportThrown(call: () => void): void {
  try {
    call()
  } catch (error) {
    globalThis.reportError?.(error)
  }
}

/** Empties every control, also those that a reset gives back a first value, and what a form wrote of them. */
export function clearForm(form: HTMLFormElement | null): void {
  if (!form) return
  form.reset()
  for (const control of form.elements) {
    // React remembers the last value of each element; only what is set through the element itself takes that away, too.
    if (control instanceof HTMLInputElement && control.type !== 'radio' && control.type !== 'checkbox') control.value = ''
    else if (control instanceof HTMLInputElement) control.checked = false
    else if (control instanceof HTMLTextAreaElement) control.value = ''
    else if (control instanceof HTMLSelectElement) control.selectedIndex = 0
    else if (control instanceof HTMLOutputElement) control.textContent = ''
  }
}

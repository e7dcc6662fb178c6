'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'

/** Props of `Button`: those of a `<button>`, and how much weight it has. */
export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  /**
   * `primary` is the one thing to do, `secondary` stands beside it, `quiet` is drawn as text, `danger` destroys something.
   * @defaultValue `'secondary'`
   */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  /** @defaultValue `'medium'` */
  readonly size?: 'small' | 'medium'
}

/** A button with words. Renders a `<button type="button">`; `aria-disabled` fades it and leaves it in the Tab order. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = 'secondary', size = 'medium', className, ...props },
  ref,
) {
  return (
    <button
      type="button"
      data-variant={variant}
      data-size={size}
      {...props}
      ref={ref}
      className={className ? `parlance-button ${className}` : 'parlance-button'}
    />
  )
})

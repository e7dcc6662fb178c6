'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'

/** Props of `IconButton`: those of a `<button>`; the children are the icon. */
export interface IconButtonProps extends ComponentPropsWithoutRef<'button'> {
  /** What it does, spoken and shown when the pointer rests on it. */
  readonly label: string
  /** @defaultValue `'medium'` */
  readonly size?: 'small' | 'medium'
}

/** A round button with an icon. Renders a `<button type="button">` named by `label`. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { label, size = 'medium', className, ...props },
  ref,
) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      data-size={size}
      {...props}
      ref={ref}
      className={className ? `parlance-icon-button ${className}` : 'parlance-icon-button'}
    />
  )
})

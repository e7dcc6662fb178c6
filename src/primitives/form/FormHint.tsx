'use client'
import { forwardRef, useEffect, type ComponentPropsWithoutRef } from 'react'
import { useFormField } from './formContext.ts'

/** Props of `Form.Hint`: those of a `<p>`. */
export type FormHintProps = ComponentPropsWithoutRef<'p'>

/** More about a field, read with its control. Renders a `<p>`. */
export const FormHint = forwardRef<HTMLParagraphElement, FormHintProps>(function FormHint(props, ref) {
  const { controlId, setHint } = useFormField()
  useEffect(() => {
    setHint(true)
    return () => setHint(false)
  }, [setHint])
  return <p {...props} id={`${controlId}-hint`} ref={ref} />
})

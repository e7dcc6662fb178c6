'use client'
import { Star } from 'lucide-react'
import type { FormChoiceField } from '../../../model/index.ts'
import { Form } from '../../../primitives/form/index.ts'
import { clipText } from '../../contentPolicy/index.ts'
import { valueOf } from '../validateForm.ts'
import { FieldFrame } from './FieldFrame.tsx'
import type { FieldProps } from './fieldProps.ts'
import { RadioField } from './RadioField.tsx'

/** Labels that fit into a step. */
const isShort = ({ label, value }: { readonly label: string; readonly value: string }) => (label || value).length <= 3

/** So many stars are still counted at a glance. */
const mostStars = 5

/**
 * Steps from worst to best, as radio buttons: numbers where the labels are short, stars where they are words; the words of the
 * chosen star stand below, those of the ends until then. Many words are a list.
 */
export function RatingField(props: FieldProps<FormChoiceField>) {
  const { field, initial, marksOptional } = props
  const { options } = field
  const chosen = valueOf(initial, field.name)
  const look = options.every(isShort) ? 'steps' : 'stars'
  if (look === 'stars' && options.length > mostStars) return <RadioField {...props} />
  return (
    <FieldFrame field={field} marksOptional={marksOptional} group="radiogroup">
      <div className="parlance-form-rating" data-look={look}>
        {options.map(({ value, label }, index) => (
          <label key={index} className="parlance-form-step" title={look === 'steps' ? undefined : label || value}>
            <Form.Control type="radio" className="parlance-form-step-input" value={value} defaultChecked={chosen !== '' && value === chosen} />
            {look === 'stars' && <Star size={28} strokeWidth={1.5} aria-hidden />}
            <span className="parlance-form-step-words" dir="auto">
              {clipText(label || value, 200)}
            </span>
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}

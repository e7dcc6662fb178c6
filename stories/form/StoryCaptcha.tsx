import type { CaptchaProps } from '../../src/components/partProps.ts'
import { Button } from '../../src/components/button/index.ts'

/** Stands for the host's captcha. */
export function StoryCaptcha({ onSolved }: CaptchaProps) {
  return (
    <Button size="small" onClick={() => onSolved('token')}>
      I’m a person
    </Button>
  )
}

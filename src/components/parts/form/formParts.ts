export { Form } from '../../form/Form.tsx'
export { PreChatForm } from '../../form/PreChatForm.tsx'
export { MessageForm } from './MessageForm.tsx'

/**
 * Name of the one extension command: the empty message after which a bot-first flow greets (CH-36). `decode` asks for
 * it after the start when `botFirst` is set; it is never shown.
 */
export const GREET = 'captivate.greet'

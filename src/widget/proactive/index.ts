export { browserPage } from './browserPage.ts'
export { followProactive } from './followProactive.ts'

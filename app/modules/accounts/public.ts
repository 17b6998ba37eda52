/** What other modules may know of accounts. */
export { othersWith } from './others-with.ts'

/** What other modules may know of accounts. */
export { isNewTo, othersWith } from './others-with.ts'

import { formatNumber } from '#kernel/texts.ts'

/** In French nothing and one are singular. */
export const many = (value: number, one: string, others: string) =>
  `${formatNumber(value, 'fr', 0)} ${value < 2 ? one : others}`

export const several = (value: number, one: string, others: string) =>
  `${formatNumber(value, 'en', 0)} ${value === 1 ? one : others}`

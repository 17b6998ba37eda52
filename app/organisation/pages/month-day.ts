/** « 15/02 », as people write it, → '02-15'; what cannot be one is left for the operation to refuse. */
export function storedMonthDay(typed: string | null): string | null {
  const [, day = '', month = ''] = /^(\d{1,2})[/.-](\d{1,2})$/.exec(typed?.trim() ?? '') ?? []
  const exists = new Date(Date.UTC(2024, Number(month) - 1, Number(day))).getUTCDate() === Number(day)
  if (!day || Number(month) < 1 || Number(month) > 12 || !exists) return typed && 'invalid'
  return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** '02-15' → « 15/02 » */
export function typedMonthDay(stored: string | null): string | null {
  return stored && stored.split('-').toReversed().join('/')
}

import { Invalid } from '#kernel/errors.ts'

/** A year that an account may be about. */
export function checkYear(year: number): void {
  if (year < 2000 || year > 2199) throw new Invalid({ year: { key: 'governance.not-a-year' } })
}

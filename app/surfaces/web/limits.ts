const windows = new Map<string, { until: number; count: number }>()

/** Counts one try; true when this key had more than `most` in the running window. In memory: a brake, not an account. */
export function isLimited(
  key: string,
  { most, minutes }: { most: number; minutes: number },
  now = Date.now(),
): boolean {
  if (windows.size > 10_000) for (const [old, { until }] of windows) if (until < now) windows.delete(old)
  const open = windows.get(key)
  if (!open || open.until < now) {
    windows.set(key, { until: now + minutes * 60_000, count: 1 })
    return false
  }
  open.count++
  return open.count > most
}

/** How long the running window of this key still lasts. */
export function secondsLeft(key: string, now: number): number {
  return Math.max(1, Math.ceil(((windows.get(key)?.until ?? now) - now) / 1_000))
}

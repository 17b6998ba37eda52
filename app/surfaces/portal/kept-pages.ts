/** Values of a known size, the least recently asked leaving first: the memory of one process stays bounded whatever is asked. */
export function keptBySize<Value>(most: number) {
  const kept = new Map<string, { value: Value; size: number }>()
  let total = 0
  const forget = (key: string) => {
    total -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }
  return {
    get(key: string): Value | undefined {
      const found = kept.get(key)
      if (!found) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found.value
    },
    set(key: string, value: Value, size: number): void {
      forget(key)
      if (size > most) return
      kept.set(key, { value, size })
      total += size
      for (const oldest of kept.keys()) {
        if (total <= most) return
        forget(oldest)
      }
    },
    get size() {
      return total
    },
  }
}

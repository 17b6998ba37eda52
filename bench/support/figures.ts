import { cpus, totalmem } from 'node:os'

/** One line on the machine, so that figures can be read years later. */
export function machine(): string {
  const [first] = cpus()
  return `${cpus().length} × ${first?.model.trim() ?? '?'}, ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.version}`
}

export interface Spread {
  median: number
  p95: number
  most: number
}

/** Milliseconds of each call of `work`, one after the other, after a few calls that do not count. */
export async function timed(rounds: number, work: () => Promise<unknown>): Promise<Spread> {
  for (let i = 0; i < Math.min(5, rounds); i++) await work()
  const all: number[] = []
  for (let i = 0; i < rounds; i++) {
    const from = performance.now()
    await work()
    all.push(performance.now() - from)
  }
  return spread(all)
}

export function spread(all: readonly number[]): Spread {
  const sorted = all.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95), most: at(1) }
}

export function line(label: string, { median, p95, most }: Spread): string {
  return `${label.padEnd(46)} median ${median.toFixed(1)} ms   p95 ${p95.toFixed(1)} ms   most ${most.toFixed(1)} ms`
}

/** Requests per second with that many at once, for that long. */
export async function throughput(atOnce: number, ms: number, work: () => Promise<unknown>): Promise<number> {
  const until = performance.now() + ms
  let done = 0
  const one = async () => {
    while (performance.now() < until) {
      await work()
      done++
    }
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: atOnce }, one))
  return (done * 1_000) / (performance.now() - from)
}

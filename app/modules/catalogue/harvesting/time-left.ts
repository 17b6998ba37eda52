/** What is left of a time that begins now, both in milliseconds: slow servers are given so much in all, not so much each time. */
export function timeLeft(ms: number): () => number {
  const until = performance.now() + ms
  return () => Math.max(0, until - performance.now())
}

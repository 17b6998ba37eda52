import { fetchOutside } from '#kernel/outbound.ts'
import { OutboundRefused } from '#kernel/outbound/refused.ts'
import type { Scope } from '#kernel/scope.ts'
import type { LinkAnswer } from './link-verdict.ts'

const limits = { timeoutMs: 20_000, idleMs: 10_000 }

/** Asks by HEAD, then by GET without reading the body where HEAD is refused: some servers only answer that. */
export function askLink({ installation }: Pick<Scope, 'installation'>) {
  const options = { ...limits, allowPrivate: installation?.privateHosts ?? [] }
  return async (url: string): Promise<LinkAnswer> => {
    try {
      let answer = await fetchOutside(url, { ...options, head: 'HEAD' })
      if (answer.status >= 400) answer = await fetchOutside(url, { ...options, head: 'GET' })
      return { status: answer.status, problem: null, movedForGood: answer.movedForGood ?? false }
    } catch (error) {
      if (!(error instanceof OutboundRefused)) throw error
      return { status: null, problem: error.problem, movedForGood: false }
    }
  }
}

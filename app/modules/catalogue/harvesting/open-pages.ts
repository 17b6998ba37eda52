import type { Scope } from '#kernel/scope.ts'
import type { BegunRun } from './begin-run.ts'
import type { KeptPage } from './keep-page.ts'
import { askFor, requireProtocol } from './open-sample.ts'
import { NotACatalogue, type Answer, type Protocol } from './protocol.ts'
import { readRunFile } from './read-run-file.ts'
import type { Checkpoint } from './run.ts'
import { timeLeft } from './time-left.ts'
import { walk } from './walk.ts'

export interface SourcePage {
  page: KeptPage
  /** Where to go on once this page is kept. */
  checkpoint: Checkpoint
}

/** A run that lasts longer is that of a server which answers drop by drop: it stops, and can be resumed. In milliseconds. */
const runMs = 6 * 3_600_000

/** The pages of a run from where it stands, asked over the network or read in its files. */
export function openPages(scope: Scope, run: BegunRun): AsyncGenerator<SourcePage> {
  return run.files.length > 0 ? pagesOfFiles(scope, run) : pagesOfAddress(scope, run)
}

async function* pagesOfAddress(scope: Scope, run: BegunRun): AsyncGenerator<SourcePage> {
  const protocol = requireProtocol(run.protocol)
  const from = run.checkpoint
  if (from && (from.next === null || from.stopped)) return
  const first = from?.next ?? protocol.first({ url: run.address ?? '', options: run.options })
  const pages = walk(protocol, first, askFor(scope, timeLeft(runMs)), { limit: null, start: run.received })
  for await (const { next, stopped, ...page } of pages) {
    const start = page.start + page.received
    yield { page, checkpoint: { next, file: 0, start, stopped } }
  }
}

/** Each file is a page; one that cannot be read at all fails the run, which says which. */
async function* pagesOfFiles(scope: Scope, run: BegunRun): AsyncGenerator<SourcePage> {
  const protocol = requireProtocol(run.protocol)
  let start = run.received
  for (const [number, { file_id, name }] of run.files.entries()) {
    if (number < (run.checkpoint?.file ?? 0)) continue
    const answer: Answer = { body: await readRunFile(scope, { file_id }), type: null, url: null }
    const { next: _, ...batch } = await readNamed(protocol, answer, name, start)
    const page = { ...batch, start }
    start += batch.received
    yield { page, checkpoint: { next: null, file: number + 1, start, stopped: null } }
  }
}

/** Says which of the files is no catalogue. */
async function readNamed(protocol: Protocol, answer: Answer, name: string, start: number) {
  try {
    return await protocol.read(answer, null, start)
  } catch (error) {
    if (!(error instanceof NotACatalogue)) throw error
    throw new NotACatalogue(error.reason, [name, error.detail].filter(Boolean).join(', '))
  }
}

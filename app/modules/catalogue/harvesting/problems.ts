import { isFailure } from '#kernel/errors.ts'
import type { Registry } from '#kernel/module.ts'
import { OutboundRefused } from '#kernel/outbound/refused.ts'
import type { Text } from '#kernel/texts.ts'
import { NotACatalogue } from './protocol.ts'
import { sayHarvest } from './texts.ts'

/** What keeps a source from being read, in words for people; null for anything that is no fault of the source. */
export function sayProblem(error: unknown, registry: Registry): Text | null {
  if (error instanceof OutboundRefused) return error.text
  if (error instanceof NotACatalogue) {
    const detail = error.detail?.replace(/\s+/g, ' ').trim().slice(0, 300)
    return inBoth(registry, `catalogue.${error.reason}`, text => (detail ? `${text} (${detail})` : text))
  }
  if (isFailure(error)) return inBoth(registry, error.key, text => text, error.words)
  return null
}

function inBoth(
  registry: Registry,
  key: string,
  finish: (text: string) => string,
  words: Record<string, string | number> = {},
): Text {
  return { fr: finish(registry.sentence(key, 'fr', words)), en: finish(registry.sentence(key, 'en', words)) }
}

/** Why a walk ended before the source said so. */
export function sayStop(stopped: string | null): Text | null {
  return stopped === null ? null : sayHarvest(stopped)
}

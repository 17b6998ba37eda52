import type { ReadFile, Recogniser } from '#kernel/recognition.ts'
import type { Registry } from '#kernel/module.ts'
import { refusals } from './reading/unreadable.ts'

/** Under this, nobody is sure enough: the file is set aside and a person may say what it is. */
export const leastConfidence = 0.4

export interface Recognised {
  recogniser: Recogniser
  confidence: number
}

/** Every module looks at the file; the surest first. Throws `Unreadable` for a file that is more than they can take. */
export async function rankRecognisers(registry: Registry, file: ReadFile): Promise<Recognised[]> {
  const found: Recognised[] = []
  for (const recogniser of recognisersOf(registry)) {
    const confidence = await withinMeans(async () => recogniser.recognise(file))
    if (confidence > 0) found.push({ recogniser, confidence })
  }
  return found.toSorted((a, b) => b.confidence - a.confidence)
}

/** Work over a file's content: a string, a list or a nesting beyond what the engine takes is the file's fault. */
export async function withinMeans<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const refused = refusals.tooMuchMemory()
    refused.cause = error
    throw refused
  }
}

export function recognisersOf(registry: Registry): Recogniser[] {
  return registry.modules.flatMap(module => module.recognisers ?? [])
}

export function recogniserOf(registry: Registry, id: string): Recogniser | undefined {
  return recognisersOf(registry).find(recogniser => recogniser.id === id)
}

import type { ReadFile, Recogniser } from '#kernel/recognition.ts'
import type { Registry } from '#kernel/module.ts'

/** Under this, nobody is sure enough: the file is set aside and a person may say what it is. */
export const leastConfidence = 0.4

export interface Recognised {
  recogniser: Recogniser
  confidence: number
}

/** Every module looks at the file; the surest first. */
export function rankRecognisers(registry: Registry, file: ReadFile): Recognised[] {
  return registry.modules
    .flatMap(module => module.recognisers ?? [])
    .map(recogniser => ({ recogniser, confidence: recogniser.recognise(file) }))
    .filter(({ confidence }) => confidence > 0)
    .toSorted((a, b) => b.confidence - a.confidence)
}

export function recogniserOf(registry: Registry, id: string): Recogniser | undefined {
  return registry.modules.flatMap(module => module.recognisers ?? []).find(recogniser => recogniser.id === id)
}

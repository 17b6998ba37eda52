import { Invalid, isFailure } from '#kernel/errors.ts'
import type { Registry } from '#kernel/module.ts'

/** Why a job stopped, in French for the person who asked for it; the stack goes to the server's log, under the same reference. */
export function failureSentence(error: unknown, registry: Registry, reference: string): string {
  if (error instanceof Invalid) {
    const sentences = Object.values(error.fields).map(({ key, words }) => registry.sentence(key, 'fr', words))
    return [...new Set(sentences)].join(' ')
  }
  if (isFailure(error)) return registry.sentence(error.key, 'fr', error.words)
  const text = error instanceof Error && 'text' in error ? error.text : null
  if (typeof text === 'object' && text && 'fr' in text && typeof text.fr === 'string') return text.fr
  return `Une erreur imprévue a interrompu ce travail. Le journal du serveur en garde le détail sous la référence ${reference}.`
}

import type { Visit } from '#kernel/page.ts'
import type { Language } from '#kernel/texts.ts'
import type { Givable } from '../givable.ts'
import { texts } from '../texts.ts'

const mostSaid = 3

/** « Lecture : lister les logiciels, lire une fiche de logiciel et 2 autres opérations ». */
export function permissionWords({ reads, writes, opens }: Givable, language: Language): string {
  const { form } = texts[language]
  const said = opens.slice(0, mostSaid).map(text => lowerFirst(text[language]))
  const more = opens.length - said.length
  const what = said.join(', ') + (more > 0 ? form.more(more) : '')
  return reads && writes ? form.both(what) : writes ? form.write(what) : form.read(what)
}

/** « Logiciels et usages (lire, écrire), Plan (lire) », for what a key was given, whatever became of it since. */
export function rightsWords({ scope, language }: Visit, permissions: readonly string[]): string {
  const { rights } = texts[language]
  return scope.registry.modules
    .flatMap(module => {
      const given = module.operations.filter(({ spec }) => spec.http && permissions.includes(spec.needs))
      if (given.length === 0) return []
      const reads = given.some(({ kind }) => kind === 'query')
      const writes = given.some(({ kind }) => kind === 'command')
      const verbs = [...(reads ? [rights.read] : []), ...(writes ? [rights.write] : [])]
      return [`${module.name[language]} (${verbs.join(', ')})`]
    })
    .join(', ')
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

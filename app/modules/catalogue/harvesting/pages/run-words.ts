import { defineTexts, formatNumber, type Language } from '#kernel/texts.ts'
import type { RunView } from '../run.ts'

export const runWords = defineTexts(
  {
    never: 'Jamais moissonnée',
    states: { waiting: 'En attente', running: 'En cours', failed: 'Échec', stopped: 'Arrêté' },
    good: 'Réussi',
    over: 'Terminé',
    incomplete: 'Incomplet',
    toConfirm: 'À confirmer',
    received: (n: string, one: boolean) => `${n} ${one ? 'reçu' : 'reçus'}`,
    outOf: (n: string, one: boolean) => `sur ${n} ${one ? 'annoncé' : 'annoncés'}`,
    kept: (n: string, one: boolean) => `${n} ${one ? 'gardé' : 'gardés'}`,
    rejected: (n: string, one: boolean) => `${n} ${one ? 'rejeté' : 'rejetés'}`,
    created: (n: string, one: boolean) => `${n} ${one ? 'nouveau' : 'nouveaux'}`,
    changed: (n: string, one: boolean) => `${n} ${one ? 'modifié' : 'modifiés'}`,
    unchanged: (n: string, one: boolean) => `${n} ${one ? 'inchangé' : 'inchangés'}`,
    services: (n: string, one: boolean) =>
      `${n} ${one ? 'service, qui n’est pas un jeu' : 'services, qui ne sont pas des jeux'}`,
    returned: (n: string, one: boolean) => `${n} ${one ? 'revenu' : 'revenus'}`,
    gone: (n: string, one: boolean) => `${n} ${one ? 'disparu' : 'disparus'}`,
    withdrawn: (n: string, one: boolean) => `${n} ${one ? 'retiré' : 'retirés'} du registre`,
    withheld: {
      incomplete: 'Rien n’est retiré du registre : la source n’a pas été lue jusqu’au bout.',
      fewer: 'Rien n’est retiré du registre : la source a envoyé moins de fiches qu’elle n’en annonce.',
      halved:
        'Rien n’est retiré du registre sans votre accord : la source décrit moins de la moitié de ce qu’elle décrivait.',
      unreadable: 'Rien n’est retiré du registre : une fiche illisible est peut-être l’une de celles qui manquent.',
    },
  },
  {
    never: 'Never harvested',
    states: { waiting: 'Waiting', running: 'Under way', failed: 'Failed', stopped: 'Stopped' },
    good: 'Successful',
    over: 'Over',
    incomplete: 'Incomplete',
    toConfirm: 'To confirm',
    received: n => `${n} received`,
    outOf: n => `out of ${n} announced`,
    kept: n => `${n} kept`,
    rejected: n => `${n} rejected`,
    created: n => `${n} new`,
    changed: n => `${n} changed`,
    unchanged: n => `${n} unchanged`,
    services: (n, one) => `${n} ${one ? 'service, which is no dataset' : 'services, which are no datasets'}`,
    returned: n => `${n} back`,
    gone: n => `${n} gone`,
    withdrawn: n => `${n} taken out of the register`,
    withheld: {
      incomplete: 'Nothing is taken out of the register: the source was not read to its end.',
      fewer: 'Nothing is taken out of the register: the source sent fewer records than it announces.',
      halved:
        'Nothing is taken out of the register without your agreement: the source describes less than half of what it did.',
      unreadable: 'Nothing is taken out of the register: an unreadable record may be one of those that are missing.',
    },
  },
)

/** How a run ended in one word; never « réussi » when less was received than announced. */
export function runHeading(run: RunView, language: Language): string {
  const say = runWords[language]
  if (run.state !== 'ended') return say.states[run.state]
  if (run.withheld === 'halved') return say.toConfirm
  if (run.problem || run.received < (run.announced ?? 0)) return say.incomplete
  return run.rejected > 0 ? say.over : say.good
}

/** « Incomplet : 10 reçus sur 34 annoncés, 10 gardés, 0 rejeté » */
export function sayRun(run: RunView | null, language: Language): string {
  const say = runWords[language]
  if (!run) return say.never
  const heading = runHeading(run, language)
  if (run.state === 'waiting') return heading
  const count = (name: 'received' | 'kept' | 'rejected', n: number) => counted(say[name], n, language)
  const received = [
    count('received', run.received),
    ...(run.announced === null ? [] : [counted(say.outOf, run.announced, language)]),
  ].join(' ')
  return `${heading}${language === 'fr' ? '\u202f' : ''}: ${[received, count('kept', run.kept), count('rejected', run.rejected)].join(', ')}`
}

/** What the counts are made of, where there is something to say: « 8 nouveaux, 2 inchangés ». */
export function sayDetail(run: RunView, language: Language): string {
  const say = runWords[language]
  const parts = ['created', 'changed', 'unchanged', 'services', 'returned', 'gone', 'withdrawn'] as const
  return parts
    .filter(name => run[name] > 0)
    .map(name => counted(say[name], run[name], language))
    .join(', ')
}

function counted(say: (n: string, one: boolean) => string, n: number, language: Language): string {
  return say(formatNumber(n, language, 0), language === 'fr' ? n < 2 : n === 1)
}

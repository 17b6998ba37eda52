import type { Story } from '#kernel/module.ts'
import type { Scope } from '#kernel/scope.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { readDeclarationLink } from '#organisation/read-declaration-link.ts'
import { addNote } from '#records/add-note.ts'
import { attachFile } from '#records/attach-file.ts'
import { saveView } from '#records/save-view.ts'
import { signNoSanction } from '#organisation/sign-no-sanction.ts'
import { assessApplications } from './assess-applications.ts'
import { decideImposed } from './decide-imposed.ts'
import { declareUse } from './declare-use.ts'
import { listApplications } from './list-applications.ts'
import { listImposed } from './list-imposed.ts'
import { proveImposed } from './prove-imposed.ts'
import { saveSystem } from './save-system.ts'

/** Val-de-Brume answers, product by product, whether there is AI in its software, then decides what vendors impose. */
export async function demo(story: Story): Promise<void> {
  await assessWave(story.on('2026-09-29'), 60)
  await assessWave(story.on('2026-10-20'), 55)
  await assessWave(story.on('2026-11-12'), 45)
  await recordSystems(story.on('2026-10-21'))
  await decideCivitalis(story)
  await openDeclarations(story)
}

/** Goes down the list: what the reference file suggests is confirmed, the rest is « no AI ». */
async function assessWave(scope: Scope, most: number): Promise<void> {
  const { rows } = await listApplications(scope, { assessment: 'not-assessed', size: most })
  const suggested = rows.filter(
    row => row.suggestion && row.suggestion.product.functions.some(f => f.kind !== 'rules-or-unknown'),
  )
  const others = rows.filter(row => !suggested.includes(row))
  if (suggested.length)
    await assessApplications(scope, { ids: suggested.map(row => row.id), assessment: 'contains-ai' })
  if (others.length) await assessApplications(scope, { ids: others.map(row => row.id), assessment: 'no-ai' })
}

async function recordSystems(scope: Scope): Promise<void> {
  const directorates = await listDirectorates(scope, {})
  const of = (word: string) => directorates.find(({ name }) => name.toLowerCase().includes(word))?.id
  const systems = [
    {
      name: 'Aide à la rédaction des comptes rendus',
      kind: 'ai',
      origin: 'experimental',
      purpose: 'Préparer un projet de compte rendu de réunion interne, relu par son auteur',
      owner: 'Cheffe du secrétariat général',
      directorate_id: of('générale'),
    },
    {
      name: 'Détection de fuites sur le réseau d’eau',
      kind: 'ai',
      origin: 'chosen',
      purpose: 'Repérer les secteurs où une fuite est probable, à vérifier sur place',
      owner: 'Responsable de l’exploitation',
      directorate_id: of('eau'),
    },
    {
      name: 'Barème des places en crèche',
      kind: 'rules',
      origin: 'built',
      purpose: 'Classer les demandes selon les points votés par le conseil',
      owner: 'Responsable petite enfance',
      directorate_id: of('enfance'),
      touches_public: true,
    },
    {
      name: 'Traduction de documents d’accueil',
      kind: 'ai',
      origin: 'chosen',
      purpose: 'Traduire les notices d’accueil avant relecture',
      owner: null,
      directorate_id: of('communication'),
    },
    {
      name: 'Robot conversationnel du site',
      kind: 'ai',
      origin: 'chosen',
      purpose: 'Aider les habitants à trouver une démarche, à toute heure',
      owner: 'Responsable de l’accueil',
      directorate_id: of('relation aux habitants'),
      touches_public: true,
    },
    {
      name: 'Tri automatique des candidatures',
      kind: 'ai',
      origin: 'chosen',
      status: 'planned',
      purpose: 'Classer les candidatures reçues avant leur lecture par le jury',
      owner: 'Responsable du recrutement',
      directorate_id: of('drh') ?? of('ressources humaines'),
      touches_public: true,
    },
    {
      name: 'Analyse d’images des pôles d’échanges',
      kind: 'ai',
      origin: 'imposed',
      status: 'planned',
      purpose: 'Compter les voyageurs et signaler les attroupements sur les caméras des pôles d’échanges',
      owner: 'Responsable des mobilités',
      directorate_id: of('mobilités'),
      touches_public: true,
    },
  ] as const
  for (const system of systems) await saveSystem(scope, system)
}

async function decideCivitalis(story: Story): Promise<void> {
  const event = (await listImposed(story.on('2026-10-30'), {})).find(({ title }) => title.startsWith('Civitalis'))
  if (!event) return
  await decideImposed(story.on('2026-10-30'), {
    id: event.id,
    decision: 'refuse',
    decision_reason:
      'L’urgence d’une demande d’habitant est appréciée par un agent public ; le réglage sur les demandes passées n’a pas été étudié.',
    decided_by: 'Vice-présidente chargée du numérique',
    review_on: '2027-10-30',
  })
  await proveImposed(story.on('2026-11-06'), {
    id: event.id,
    proof_on: '2026-11-06',
    proof_what: 'Accusé de réception de la lettre recommandée par l’éditeur',
  })
  await annotate(story, event.id)
}

/** What colleagues leave in the margin, and the list that they come back to. */
async function annotate(story: Story, record_id: string): Promise<void> {
  const [register, scope] = ['inventory.imposed', story.on('2026-11-02')]
  const content =
    'Vu avec la référente de l’accueil : le tri par urgence reste fait par les agents publics. L’éditeur rappelle en janvier.'
  await addNote(scope, { register, record_id, content })
  const file = await story.file('avis-editeurs/avenant-civitalis-ia.docx')
  await attachFile(scope, { register, record_id, label: 'Courrier de l’éditeur, tel que reçu', file })
  const view = { register: 'inventory.application', name: 'Avec de l’IA, les plus utilisés' }
  await saveView(scope, { ...view, query: 'assessment=contains-ai&sort=users&order=desc', shared: true })
}

async function openDeclarations(story: Story): Promise<void> {
  await signNoSanction(story.on('2026-10-05'), {
    signed_by: 'Le président',
    role: 'communauté d’agglomération Val-de-Brume',
  })
  const { token } = await readDeclarationLink(story.on('2026-10-05'), {})
  if (!token) return
  const nameless: Scope = { ...story.on('2026-10-14'), actor: { kind: 'anonymous' }, roles: ['agent'] }
  const uses = [
    {
      tool: 'Un assistant conversationnel gratuit',
      used_for: 'Reformuler des courriels longs',
      data_used: 'internal',
      need: 'Un outil autorisé et une règle claire',
    },
    {
      tool: 'Un traducteur en ligne',
      used_for: 'Comprendre les demandes écrites dans une autre langue à l’accueil',
      data_used: 'personal',
      need: 'Savoir ce qu’on a le droit d’y coller',
    },
    { tool: 'Un générateur d’images', used_for: 'Illustrer une affiche interne', data_used: 'none', need: null },
  ] as const
  for (const use of uses) await declareUse(nameless, { token, ...use })
}

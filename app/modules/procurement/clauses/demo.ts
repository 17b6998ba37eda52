import type { Story } from '#kernel/module.ts'
import type { Scope } from '#kernel/scope.ts'
import { analyseDocument } from '../detector/analyse-document.ts'
import { addAnalysis } from './add-analysis.ts'
import type { DocumentKind } from './document.ts'
import { listContractsToAnalyse } from './list-contracts-to-analyse.ts'
import { listDatasetsToLink } from './list-datasets-to-link.ts'
import { makeAnnex } from './make-annex.ts'
import { readContractClauses } from './read-contract-clauses.ts'
import { recordDelivery } from './record-delivery.ts'
import { saveProfile } from './save-profile.ts'
import { saveVariant } from './save-variant.ts'
import { setVerdicts } from './set-verdicts.ts'
import { startAnnex } from './start-annex.ts'

/** Val-de-Brume reads two of its contracts, judges what was found, writes its own penalties, composes an annex, receives data. */
export async function demo(story: Story): Promise<void> {
  const contracts = await listContractsToAnalyse(story.on('2026-10-27'), {})
  const of = (reference: string) => contracts.find(one => one.reference.includes(reference))?.id
  const [booking, bus, parking] = ['2025-DSI-15', 'DSP-2021-BUS', 'DSP-2020-PARC'].map(of)
  if (booking) await readBooking(story, booking)
  if (bus) await readBus(story, bus)
  await composeAnnex(story, parking)
  await startAnnex(story.on('2026-11-19'), {
    title: 'Annexe relative aux données du guichet unique',
    contract_id: of('2023-DSI-14') ?? null,
    answers: { concession: 'no', personal_data: 'yes', software: 'yes', hosting: 'yes', ai: 'supplied', health: 'no' },
  })
}

async function analyse(
  story: Story,
  day: string,
  contract_id: string,
  document: DocumentKind,
  path: string,
): Promise<void> {
  const { name, bytes } = await story.file(path)
  const scope = story.on(day)
  const analysis = await analyseDocument(scope, name, bytes)
  await addAnalysis(scope, { contract_id, document, analysis, file: { name, content: bytes } })
}

/** A platform that holds personal data: what was found is read, what is missing is said. */
async function readBooking(story: Story, contract_id: string): Promise<void> {
  await analyse(story, '2026-10-27', contract_id, 'contract', 'marches/ccp-transport-a-la-demande.docx')
  const answers = {
    concession: 'no',
    produces_data: 'yes',
    publishable: 'yes',
    personal_data: 'yes',
    health: 'no',
    software: 'yes',
    hosting: 'yes',
    cloud: 'yes',
    archives: 'no',
    ai: 'maybe',
    long: 'yes',
  }
  await saveProfile(story.on('2026-10-27'), { contract_id, answers })
  const judged = [
    'personal-data',
    'sub-processors',
    'personal-data-return',
    'breach-notice',
    'transfers-outside-eu',
    'data-ownership',
    'training',
  ]
  await verify(story.on('2026-11-03'), contract_id, judged)
  await setVerdicts(story.on('2026-11-03'), {
    contract_id,
    verdicts: [
      { topic: 'audit', state: 'absent', note: 'L’article 7 l’exclut : à demander au prochain avenant.' },
      { topic: 'impact-and-rights', state: 'absent', note: 'L’article 4.4 dispense le titulaire d’aider.' },
    ],
  })
}

/** A delegated service: what the law asks is there, and an amendment adds the API that was refused. */
async function readBus(story: Story, contract_id: string): Promise<void> {
  await analyse(story, '2026-10-28', contract_id, 'contract', 'marches/convention-dsp-bus.pdf')
  await analyse(story, '2026-11-09', contract_id, 'amendment', 'marches/avenant-1-dsp-bus.odt')
  await verify(story.on('2026-11-10'), contract_id, [
    'service-data',
    'open-formats',
    'update-frequency',
    'penalties',
    'api-access',
    'open-licence',
  ])
  const scope = story.on('2026-11-16')
  const datasets = await listDatasetsToLink(scope, {})
  await recordDelivery(scope, {
    contract_id,
    topic: 'update-frequency',
    what: 'Fréquentation des neuf lignes régulières, juillet à septembre 2026, en CSV avec son dictionnaire',
    received_on: '2026-10-15',
    dataset_id: datasets.find(({ title }) => /fréquentation|validations|bus/i.test(title))?.id ?? null,
    file: { name: 'accuse-de-reception.txt', content: new TextEncoder().encode(receipt) },
  })
}

const receipt = `Reçu le 15 octobre 2026 de Brume Mobilités : un fichier CSV de 27 612 lignes et son dictionnaire des données.
Contrôle : aucune ligne en double, 99,4 % des arrêts reconnus. Conforme à l’article 4.3 de la convention.
`

/** Each topic with the first sentence found for it, as somebody who reads the contract beside the screen would. */
async function verify(scope: Scope, contract_id: string, topics: readonly string[]): Promise<void> {
  const found = await readContractClauses(scope, { contract_id })
  const verdicts = topics.flatMap(topic => {
    const [hit] = found.topics.find(({ clause }) => clause.id === topic)?.hits ?? []
    if (!hit) return []
    return [{ topic, state: 'verified' as const, sentence: hit.sentence, page: hit.page, analysis_id: hit.analysis_id }]
  })
  await setVerdicts(scope, { contract_id, verdicts })
}

async function composeAnnex(story: Story, contract_id: string | undefined): Promise<void> {
  const body = [
    'Le Titulaire encourt {retard} euros par jeu et par jour de retard de remise, et {defaut} euros par jeu rejeté et non corrigé dans le délai. Le refus de remettre les données à la fin du contrat donne lieu à {retention} euros par jour.',
    'Ces pénalités courent après une mise en demeure restée sans effet pendant {mise_en_demeure} jours. Leur cumul est plafonné à {plafond} % du montant annuel hors taxes.',
  ]
  await saveVariant(story.on('2026-11-05'), {
    topic: 'penalties',
    title: 'Pénalités sur les données',
    body: body.join('\n\n'),
    note: 'Rédaction courte, convenue avec le service juridique',
  })
  const scope = story.on('2026-11-12')
  const id = await startAnnex(scope, {
    title: 'Annexe relative aux données du stationnement',
    contract_id: contract_id ?? null,
    answers: {
      concession: 'yes',
      service: 'parking',
      exemption: 'no',
      produces_data: 'yes',
      publishable: 'yes',
      shared: 'yes',
      personal_data: 'yes',
      health: 'no',
      software: 'yes',
      hosting: 'yes',
      sensitive: 'no',
      archives: 'no',
      ai: 'none',
      long: 'yes',
    },
  })
  await makeAnnex(scope, { id })
}

import type { Story } from '#kernel/module.ts'
import { listVendors } from './list-vendors.ts'
import { markSent } from './mark-sent.ts'
import { recordAnswers } from './record-answers.ts'
import { remindVendor } from './remind-vendor.ts'
import { writeInquiries } from './write-inquiries.ts'

/** Val-de-Brume writes to a few vendors: one answers, one is late, one was reminded, the last letters wait to be read. */
export async function demo(story: Story): Promise<void> {
  const { vendors } = await listVendors(story.on('2026-09-30'), {})
  const imposing = vendors.filter(({ subjects }) => subjects.some(({ register }) => register === 'imposed'))
  const others = vendors.filter(vendor => !imposing.includes(vendor))
  const letter = {
    questionnaire: 'imposed-ai',
    signatory: 'Jeanne Morel',
    signatory_role: 'Vice-présidente chargée du numérique et de l’IA',
    contact: 'Chargé de mission IA, ia@val-de-brume.example',
    follower: 'Chargé de mission IA',
    follower_email: 'ia@val-de-brume.example',
  }
  const write = async (day: string, ids: readonly string[]) =>
    ids.length === 0
      ? []
      : (await writeInquiries(story.on(day), { ...letter, vendors: ids.map(vendor_id => ({ vendor_id })) })).ids
  const [first, second, third, fourth] = others.map(({ id }) => id)
  const [answered, silent] = await write(
    '2026-09-30',
    [first, second].flatMap(id => id ?? []),
  )
  const [recent] = await write(
    '2026-11-02',
    [third].flatMap(id => id ?? []),
  )
  await write('2026-11-20', [...imposing.map(({ id }) => id), ...[fourth].flatMap(id => id ?? [])])
  await markSent(story.on('2026-10-01'), { ids: [answered, silent].flatMap(id => id ?? []) })
  if (recent) await markSent(story.on('2026-11-03'), { ids: [recent] })
  if (silent) await remindVendor(story.on('2026-10-23'), { id: silent, how: 'self' })
  if (answered) await replies(story, answered)
}

async function replies(story: Story, id: string): Promise<void> {
  const reply = new TextEncoder().encode(
    'Val-de-Brume, exemple fictif.\nRéponses aux questions du 30 septembre 2026 : voir ci-dessous.\n',
  )
  await recordAnswers(story.on('2026-10-19'), {
    id,
    received_on: '2026-10-16',
    reply: { name: 'reponse-editeur.txt', content: reply },
    answers: [
      {
        question: 'functions',
        outcome: 'answered',
        content: 'Une fonction de résumé, présente depuis la version de mars 2026, inactive par défaut.',
      },
      {
        question: 'disable',
        outcome: 'answered',
        content: 'Oui, dans les réglages de chaque service, sans surcoût.',
        consequence: 'La fonction restera inactive jusqu’à la décision du comité.',
      },
      {
        question: 'training',
        outcome: 'partial',
        content: 'Pas d’entraînement ; l’usage pour améliorer le service reste à préciser.',
      },
      {
        question: 'hosting',
        outcome: 'answered',
        content: 'Hébergement en France ; le modèle est opéré par un sous-traitant.',
      },
      {
        question: 'risk',
        outcome: 'refused',
        content: 'L’évaluation est considérée comme confidentielle par l’éditeur.',
      },
    ],
  })
}

import type { Story } from '#kernel/module.ts'
import { newId } from '#kernel/ids.ts'
import { passerBy, played, systemsNamed } from '../demo-cast.ts'
import { listPublicStates } from '../publication/list-public-states.ts'
import { acknowledgeRequest } from './acknowledge-request.ts'
import { editRequest } from './edit-request.ts'
import { listRequests } from './list-requests.ts'
import { openInbox } from './open-inbox.ts'
import { recordRequest } from './record-request.ts'
import { saveAnswer } from './save-answer.ts'
import { sendAnswer } from './send-answer.ts'
import { sendRequest } from './send-request.ts'

/** What the file of this family says, item by item: the points add up to those of the published rules. */
const explained = {
  contribution:
    'Le barème a classé votre demande au 41e rang sur 118 pour la crèche des Trois-Gués, qui avait 26 places. La commission du 22 octobre 2026 a lu votre dossier et a suivi ce rang.',
  data_used:
    'Activité des deux parents, fratrie et date de la demande (10 mars 2026), données par vous ; quotient familial transmis par la CAF avec votre accord.',
  parameters:
    'Deux parents en activité : 30 points sur 30. Fratrie déjà accueillie : 0 sur 20. Handicap dans le foyer : 0 sur 20. Ancienneté de la demande : 7 sur 12. Total : 37 points ; le dernier dossier retenu en avait 42.',
  operations:
    'Addition des points, puis tri du plus grand au plus petit ; à égalité, la demande la plus ancienne passe devant.',
}

/** Two messages and a letter: one explained within the week, one in hand, one that nobody opened yet. */
export async function demo(story: Story): Promise<void> {
  const pages = await listPublicStates(story.on('2026-11-13'), { kind: 'system' })
  const code = (word: string) => pages.find(({ name }) => name.includes(word))?.code ?? null
  await sendRequest(passerBy(story, '2026-11-13'), {
    id: newId(),
    kind: 'explanation',
    publication_code: code('Barème'),
    decision: 'Refus d’une place à la crèche des Trois-Gués, courrier PE-2026-0417',
    decision_on: '2026-10-26',
    message: 'Notre demande a été refusée. Pouvez-vous nous dire combien de points nous avions, et pourquoi ?',
    person_name: 'Famille Ormelet (fictive)',
    person_address: '12 chemin des Aulnes\n96280 Les Trois-Gués',
  })
  await openInbox(played(story, '2026-11-14', 'lead'), {})
  const [asked] = await listRequests(played(story, '2026-11-14', 'lead'), {})
  if (asked) await explain(story, asked.id)
  await receiveLetter(story)
  await sendRequest(passerBy(story, '2026-11-23'), {
    id: newId(),
    kind: 'objection',
    publication_code: code('Robot'),
    message: 'Le robot a gardé ma question, qui parlait de ma santé. Je demande qu’elle soit effacée.',
    person_email: 'passante@courriel.example',
  })
}

async function explain(story: Story, id: string): Promise<void> {
  const lead = played(story, '2026-11-16', 'lead')
  await editRequest(lead, { id, owner: 'Responsable petite enfance' })
  await acknowledgeRequest(lead, { id, how: 'otherwise' })
  await saveAnswer(lead, { id, ...explained, verdict: { outcome: 'answered' } })
  await sendAnswer(played(story, '2026-11-20', 'lead'), { id, how: 'letter' })
}

async function receiveLetter(story: Story): Promise<void> {
  const lead = played(story, '2026-11-19', 'lead')
  const { bytes } = await story.file('deliberations/2026-03-12-feuille-de-route-ia.pdf')
  const { id } = await recordRequest(lead, {
    kind: 'rules',
    received_on: '2026-11-18',
    system_id: (await systemsNamed(lead))('Robot'),
    message:
      'Notre association demande les consignes données au robot du site et la liste des pages qu’il emploie, comme le permet la délibération jointe.',
    person_name: 'Association des usagers du Val (fictive)',
    person_address: 'Maison des associations\n96100 Rivebrune',
    files: [bytes],
  })
  await editRequest(lead, { id, owner: 'Responsable de l’accueil' })
}

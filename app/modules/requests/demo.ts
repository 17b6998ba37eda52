import type { Story } from '#kernel/module.ts'
import type { Scope } from '#kernel/scope.ts'
import { answerRequest } from './answer-request.ts'
import { askDirectorates } from './ask-directorates.ts'
import { listDirectoratesToAsk } from './list-directorates-to-ask.ts'
import { markHanded } from './mark-handed.ts'
import { prepareNotes } from './prepare-notes.ts'

const origin = 'http://localhost'

/** Val-de-Brume asks four directorates: two answer, one is late, one note waits to be handed over. */
export async function demo(story: Story): Promise<void> {
  const lead = story.on('2026-11-03')
  const directorates = (await listDirectoratesToAsk(lead, {}))
    .toSorted((a, b) => b.applications - a.applications)
    .slice(0, 4)
  if (directorates.length === 0) return
  const { ids } = await askDirectorates(lead, {
    answer_by: '2026-11-17',
    directorates: directorates.map(({ id }, place) => ({
      directorate_id: id,
      contact_name: 'Secrétariat de direction',
      contact_email: `direction${place + 1}@val-de-brume.example`,
    })),
  })
  const handed = ids.slice(0, 3)
  const notes = await prepareNotes(lead, { ids: handed.slice(0, 2), origin })
  await markHanded(lead, { ids: handed })
  for (const [place, { link }] of notes.entries()) await answer(story, link, place)
}

/** Somebody opens the link of the note, without an account. */
async function answer(story: Story, link: string, place: number): Promise<void> {
  const nameless: Scope = { ...story.on('2026-11-12'), actor: { kind: 'anonymous' }, roles: ['agent'] }
  await answerRequest(nameless, {
    token: link.split('/').at(-1) ?? '',
    send: true,
    lines: [
      { place: 0, presence: 'contains-ai' },
      { place: 1, presence: 'no-ai' },
      { place: 2, presence: 'unknown' },
      ...(place === 0 ? [{ place: 3, unused: true }] : []),
    ],
    missing: place === 0 ? ['Un outil de sondage en ligne'] : [],
    remark: 'La réponse vient du secrétariat et de deux chefs de service.',
    answered_by: 'Secrétariat de direction',
  })
}

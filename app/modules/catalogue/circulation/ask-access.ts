import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { oneLine } from '#kernel/mail.ts'
import { command } from '#kernel/operation.ts'
import { actorName, personOf, type Work } from '#kernel/scope.ts'
import { formatDate, frenchSpaces } from '#kernel/texts.ts'
import { db } from '../tables.ts'
import { dueAfter } from './access.ts'
import { requireApplicant } from './applicant.ts'

/** Asks for a dataset, or in words for what the catalogue does not have. The contact of the dataset is told by mail. */
export const askAccess = command({
  name: 'catalogue.ask-access',
  summary: { fr: 'Demander l’accès à des données', en: 'Ask for access to data' },
  needs: 'catalogue.ask',
  input: z.object({
    dataset_id: fields.id.nullish(),
    wanted: fields.line(300).nullish(),
    purpose: fields.paragraph(2_000),
    directorate_id: fields.id.nullish(),
    party_id: fields.id.nullish(),
  }),
  http: 'POST /access-requests',
  async run(scope, values) {
    await requireApplicant(scope, values)
    const dataset = values.dataset_id ? await living(scope, values.dataset_id) : null
    if (values.dataset_id && !dataset) throw new Invalid({ dataset_id: { key: 'catalogue.no-such-dataset' } })
    if (!dataset && !values.wanted) throw new Invalid({ wanted: { key: 'catalogue.say-what' } })
    const id = newId()
    const asked_on = today(scope)
    const due_on = dueAfter(asked_on)
    const who = { asked_by: actorName(scope.actor), asked_person: personOf(scope.actor) }
    const row = { ...values, ...who, tenant_id: scope.tenantId, id, asked_on, due_on, created_at: scope.clock.now() }
    await db(scope).insertInto('catalogue.access_request').values(row).execute()
    const to = mailIn(dataset?.contact) ?? mailIn(dataset?.owner)
    if (dataset && to) {
      const subject = oneLine(frenchSpaces(`${scope.tenant.name} : demande d’accès à des données`))
      const text = frenchSpaces(
        `Bonjour,\n\nL’accès au jeu de données « ${dataset.title} » est demandé.\n\nPour quoi faire : ${values.purpose}\n\nRéponse attendue au plus tard le ${formatDate(due_on, 'fr')}.\n\nDans Gouvernail, menu « Données », « Demandes d’accès ».\n`,
      )
      await scope.mailer.send({ to, subject, text })
    }
    return { id, due_on, told: Boolean(to) }
  },
})

function living(scope: Work, id: string) {
  return db(scope)
    .selectFrom('catalogue.dataset')
    .select(['title', 'owner', 'contact'])
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
}

/** The first mail address of a text such as « Service SIG, sig@ville.fr ». */
function mailIn(text: string | null | undefined): string | undefined {
  return text?.slice(0, 500).match(/[^\s<>(),;:"]+@[^\s<>(),;:"@]+\.[a-z]{2,}/i)?.[0]
}

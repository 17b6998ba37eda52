import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { sayActor } from '#kernel/sentences.ts'
import { archivePages } from '#records/pages/archive-pages.tsx'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { recordList } from '#records/pages/record-list.tsx'
import { narrowingOf } from '#ui/list-address.ts'
import { RecordPage } from '#ui/record.tsx'
import { archiveDelivery } from '../archive-delivery.ts'
import { modelClause } from '../library.ts'
import { listDeliveries } from '../list-deliveries.ts'
import { readDelivery } from '../read-delivery.ts'
import { readDeliveryFile } from '../read-delivery-file.ts'
import { restoreDelivery } from '../restore-delivery.ts'
import { coverageWords } from './coverage-words.ts'
import { deliveryRegister } from './delivery-register.ts'
import { clausePath, contractClausesPath, datasetPath, deliveriesPath } from './paths.ts'
import { topicTitle } from './topic-title.ts'

export const deliveriesPage = page({
  path: deliveriesPath,
  needs: 'procurement.read',
  async get(visit) {
    const { scope, language, href } = visit
    const say = coverageWords[language].deliveries
    return recordList(visit, deliveryRegister, {
      say,
      rows: await listDeliveries(scope, narrowingOf(visit, deliveryRegister.narrowing)),
      pageSize: 50,
      cells: ({ contract_id, contract, dataset_id, dataset }) => ({
        contract: <a href={href(contractClausesPath(contract_id))}>{contract}</a>,
        dataset: dataset && dataset_id && <a href={href(datasetPath(dataset_id))}>{dataset}</a>,
      }),
    })
  },
})

export const deliveryPage = page({
  path: `${deliveriesPath}/:id`,
  needs: 'procurement.read',
  async get(visit) {
    const { scope, language, href } = visit
    const say = coverageWords[language].deliveries
    const { delivery, history } = await readDelivery(scope, { id: visit.params.id ?? '' })
    const here = href(`${deliveriesPath}/${delivery.id}`)
    const clause = modelClause(delivery.topic)
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={delivery.what}
        summary={delivery.contract}
        groups={[
          {
            title: say.kind,
            fields: [
              {
                label: say.fields.contract,
                value: <a href={href(contractClausesPath(delivery.contract_id))}>{delivery.contract}</a>,
              },
              {
                label: say.fields.topic,
                value: clause && <a href={href(clausePath(clause.id))}>{topicTitle(clause, language)}</a>,
              },
              { label: say.fields.received_on, value: formatDate(delivery.received_on, language) },
              {
                label: say.fields.dataset,
                value: delivery.dataset && delivery.dataset_id && (
                  <a href={href(datasetPath(delivery.dataset_id))}>{delivery.dataset}</a>
                ),
              },
              { label: say.fields.recorded_by, value: sayActor(delivery.recorded_by, language) },
              { label: say.fields.file, value: delivery.file_id && <a href={`${here}/preuve`}>{say.open}</a> },
            ],
          },
        ]}
        history={historyEntries(visit, history, {
          labels: { what: say.fields.what, received_on: say.fields.received_on },
        })}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'procurement.delivery', delivery.id)}
        actions={can(scope, archiveDelivery) ? [{ label: say.archive.action, href: `${here}/retirer` }] : []}
      />
    )
    return { title: delivery.what, body }
  },
})

export const deliveryFilePage = page({
  path: `${deliveriesPath}/:id/preuve`,
  needs: 'procurement.read',
  async get({ scope, params }) {
    const { content, type, name } = await readDeliveryFile(scope, { id: params.id ?? '' })
    return { download: content, type, name }
  },
})

export const [archiveDeliveryPage, restoreDeliveryPage] = archivePages({
  path: deliveriesPath,
  needs: 'procurement.edit',
  say: language => coverageWords[language].deliveries.archive,
  nameOf: async ({ scope, params }) => (await readDelivery(scope, { id: params.id ?? '' })).delivery.what,
  archive: ({ scope, params }, reason) => archiveDelivery(scope, { id: params.id ?? '', reason }),
  restore: ({ scope, params }) => restoreDelivery(scope, { id: params.id ?? '' }),
})

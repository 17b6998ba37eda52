import { actorColumn, fieldColumn, register, type Column } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { modelClause } from '../library.ts'
import { listDeliveries, type ListedDelivery } from '../list-deliveries.ts'
import { readDelivery } from '../read-delivery.ts'
import { coverageWords } from './coverage-words.ts'
import { deliveriesPath } from './paths.ts'
import { topicTitle } from './topic-title.ts'

const { fr, en } = { fr: coverageWords.fr.deliveries, en: coverageWords.en.deliveries }
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

const deliveryColumns: readonly Column<ListedDelivery>[] = [
  fieldColumn('what', label('what')),
  fieldColumn('contract', label('contract')),
  {
    key: 'topic',
    label: label('topic'),
    value: ({ topic }, language) => {
      const clause = modelClause(topic)
      return clause ? topicTitle(clause, language) : topic
    },
  },
  fieldColumn('received_on', label('received_on')),
  fieldColumn('dataset', label('dataset')),
  actorColumn('recorded_by', label('recorded_by'), true),
]

const pageSize = 500

/** What contracts promised and was handed over: a clause that has served. */
export const deliveryRegister = register<ListedDelivery>({
  id: 'procurement.delivery',
  name: { fr: fr.title, en: en.title },
  path: deliveriesPath,
  reads: 'procurement.read',
  narrowing: ['search'],
  columns: deliveryColumns,
  rows: async (scope, { search }, page) =>
    (await listDeliveries(scope, { search })).slice((page - 1) * pageSize, page * pageSize),
  nameOf: async (scope, id) => (await readDelivery(scope, { id })).delivery.what,
})

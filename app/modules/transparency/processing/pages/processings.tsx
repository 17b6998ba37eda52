import { page } from '#kernel/page.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { worded } from '#ui/form-answers.ts'
import { narrowingOf, pageOf } from '#ui/list-address.ts'
import { listProcessings, processingSorts } from '../list-processings.ts'
import { mayForAll } from '../../reach.ts'
import { saveProcessings } from '../save-processings.ts'
import { extractPath, pathOfUse, processingsPath } from './paths.ts'
import { lackings, processingRegister, processingsAsked, sensitivities } from './processing-register.ts'
import { processingWords } from './words.ts'

const pageSize = 50

export const processingsPage = page({
  path: processingsPath,
  needs: 'transparency.read',
  menu: { section: 'duties', label: { fr: 'Traitements (RGPD)', en: 'Processing (GDPR)' }, order: 40 },
  async get(visit) {
    const { scope, language } = visit
    const say = processingWords[language]
    const narrowing = narrowingOf(visit, processingRegister.narrowing)
    const asked = { ...processingsAsked(narrowing), page: pageOf(visit), size: pageSize }
    const { rows, count, page } = await listProcessings(scope, asked)
    const { linked, sensitive, lacking } = say.filters
    return recordList(visit, processingRegister, {
      say,
      rows,
      found: { count, page },
      pageSize,
      tools: { sorts: processingSorts },
      add: mayForAll(scope, saveProcessings) && { href: visit.href(`${processingsPath}/nouveau`), label: say.add },
      links: <a href={visit.href(extractPath)}>{say.extract}</a>,
      filters: [
        { ...linked, name: 'linked', options: worded(['yes', 'no'], linked) },
        { ...sensitive, name: 'sensitive', options: worded(sensitivities, sensitive) },
        { ...lacking, name: 'lacking', options: worded(lackings, lacking) },
      ],
      cells: ({ uses }) => ({
        uses: uses.length > 0 && (
          <ul class="plain">
            {uses.map(use => (
              <li key={use.id}>
                <a href={visit.href(pathOfUse(use))}>{use.name}</a>
              </li>
            ))}
          </ul>
        ),
      }),
      empty: { importHref: visit.href('/ajouter') },
    })
  },
})

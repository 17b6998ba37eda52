import { page } from '#kernel/page.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { worded } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { cataloguePath } from '../../datasets/pages/paths.ts'
import { listReuses } from '../list-reuses.ts'
import { reuseKinds } from '../reuse.ts'
import { circulationPath, reusesPath } from './paths.ts'
import { reuseRegister, reusesAsked } from './reuse-register.ts'
import { reuseWords } from './reuse-words.ts'

export const reusesPage = page({
  path: reusesPath,
  needs: 'catalogue.read',
  menu: { section: 'data', label: { fr: 'Réutilisations', en: 'Reuses' }, order: 32 },
  async get(visit) {
    const { scope, language, href } = visit
    const say = reuseWords[language]
    return recordList(visit, reuseRegister, {
      say,
      rows: await listReuses(scope, reusesAsked(narrowingOf(visit, reuseRegister.narrowing))),
      filters: [
        { name: 'kind', label: say.fields.kind, options: worded(reuseKinds, say.kinds) },
        { name: 'crosses', label: say.fields.crosses, options: worded(['yes', 'no'], say) },
      ],
      cells: ({ dataset_id, dataset }) => ({ dataset: <a href={href(circulationPath(dataset_id))}>{dataset}</a> }),
      empty: { createHref: href(cataloguePath), createLabel: say.open },
    })
  },
})

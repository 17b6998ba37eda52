import { page } from '#kernel/page.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { capitalised } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { everydayData, everydayKinds } from '../everyday.ts'
import { listEveryday } from '../list-everyday.ts'
import { everydayAsked, everydayRegister } from './everyday-register.ts'
import { everydayWords } from './everyday-words.ts'
import { mayForAll } from '../../reach.ts'
import { saveEveryday } from '../save-everyday.ts'
import { everydayPath } from './paths.ts'
import { publicationWords } from './words.ts'

export const everydayListPage = page({
  path: everydayPath,
  needs: 'transparency.read',
  menu: { section: 'duties', label: { fr: everydayWords.fr.menu, en: everydayWords.en.menu }, order: 35 },
  async get(visit) {
    const { scope, language } = visit
    const say = everydayWords[language]
    const shared = publicationWords[language]
    return recordList(visit, everydayRegister, {
      say,
      rows: await listEveryday(scope, everydayAsked(narrowingOf(visit, everydayRegister.narrowing))),
      add: mayForAll(scope, saveEveryday) && { href: visit.href(`${everydayPath}/nouveau`), label: say.add },
      filters: [
        {
          name: 'kind',
          label: say.fields.kind,
          options: everydayKinds.map(value => ({ value, label: capitalised(shared.uses[value] ?? value) })),
        },
        {
          name: 'data_used',
          label: say.fields.data_used,
          all: say.anyData,
          options: everydayData.map(value => ({ value, label: capitalised(shared.data[value] ?? value) })),
        },
      ],
    })
  },
})

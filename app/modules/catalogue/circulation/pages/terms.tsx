import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { narrowingOf } from '#ui/list-address.ts'
import { listTerms } from '../list-terms.ts'
import { saveTerm } from '../save-term.ts'
import { termsPath } from './paths.ts'
import { termRegister } from './term-register.ts'
import { termWords } from './term-words.ts'

export const termsPage = page({
  path: termsPath,
  needs: 'catalogue.read',
  menu: { section: 'data', label: { fr: 'Glossaire', en: 'Glossary' }, order: 34 },
  async get(visit) {
    const { scope, language, href } = visit
    const say = termWords[language]
    return recordList(visit, termRegister, {
      say,
      rows: await listTerms(scope, { search: narrowingOf(visit, termRegister.narrowing).search }),
      tools: { numbers: ['datasets'] },
      add: can(scope, saveTerm) && { href: href(`${termsPath}/nouveau`), label: say.add },
    })
  },
})

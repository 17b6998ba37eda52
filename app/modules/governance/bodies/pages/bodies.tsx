import { today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { worded } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { accountsPath, bodiesPath, meetingsPath, remindersPath } from '../../paths.ts'
import { bodyKinds } from '../body.ts'
import { listBodies } from '../list-bodies.ts'
import { saveBody } from '../save-body.ts'
import { bodiesAsked, bodyRegister } from './body-register.ts'
import { bodyWords } from './words.ts'

export const bodiesPage = page({
  path: bodiesPath,
  needs: 'governance.read',
  menu: { section: 'data', label: { fr: 'Instances', en: 'Bodies' }, order: 82 },
  async get(visit) {
    const { scope, language, href } = visit
    const say = bodyWords[language]
    const path = href(bodiesPath)
    return recordList(visit, bodyRegister, {
      say,
      rows: await listBodies(scope, bodiesAsked(narrowingOf(visit, bodyRegister.narrowing))),
      tools: { numbers: ['members', 'every_months', 'held'] },
      add: can(scope, saveBody) && { href: `${path}/nouvelle`, label: say.add },
      links: (
        <>
          <a href={href(meetingsPath)}>{say.toMeetings}</a>
          <a href={href(accountsPath)}>{say.toAccounts}</a>
          <a href={href(remindersPath)}>{say.toDates}</a>
        </>
      ),
      filters: [
        {
          name: 'kind',
          label: say.fields.kind,
          options: bodyKinds.map(({ code, label }) => ({ value: code, label: label[language] })),
        },
        { name: 'domain', label: say.fields.domain, options: worded(['data', 'ai'], say.domains) },
      ],
      cells: ({ id, name, party, next_on, due_on }) => ({
        name: (
          <>
            <a href={`${path}/${id}`}>{name}</a>
            {party && <span class="field-note">{party}</span>}
          </>
        ),
        ...(!next_on &&
          due_on && {
            next_on: (
              <span class={due_on < today(scope) ? 'overdue' : undefined}>
                {say.toPlan(formatDate(due_on, language))}
              </span>
            ),
          }),
      }),
    })
  },
})

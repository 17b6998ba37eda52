import { today } from '#kernel/clock.ts'
import { page } from '#kernel/page.ts'
import { formatDate, formatNumber, formatShare } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { Figure } from '#ui/figure.tsx'
import { capitalised } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { decisionsPath, meetingsPath } from '../../paths.ts'
import { bodyWords } from '../../bodies/pages/words.ts'
import { listChoices } from '../list-choices.ts'
import { listDecisions } from '../list-decisions.ts'
import { countOnTime } from '../standing.ts'
import { StandingWords } from './decision-lines.tsx'
import {
  decisionColumns,
  decisionNarrowing,
  decisionRegister,
  decisionsAsked,
  decisionStates,
} from './decision-register.ts'
import { decisionWords } from './words.ts'

export const decisionsPage = page({
  path: decisionsPath,
  needs: 'governance.read',
  menu: { section: 'data', label: { fr: 'Relevé de décisions', en: 'Register of decisions' }, order: 84 },
  async get(visit) {
    const { scope, language } = visit
    const say = decisionWords[language]
    const narrowing = narrowingOf(visit, decisionNarrowing)
    const rows = await listDecisions(scope, decisionsAsked(narrowing))
    const path = visit.href(decisionsPath)
    const view = (label: string, state: string) => ({
      label,
      href: state ? `${path}?state=${state}` : path,
      current: (narrowing.state ?? '') === state && Object.keys(narrowing).length <= 1,
    })
    const tools = await listTools(visit, decisionRegister, narrowing, {
      views: [
        view(say.views.all, ''),
        view(say.views.late, 'late'),
        view(say.views.soon, 'soon'),
        view(say.views.review, 'to-review'),
        view(say.views.done, 'done'),
      ],
      numbers: ['number', 'votes_for', 'votes_against', 'votes_abstain'],
    })
    const { bodies } = await listChoices(scope, {})
    const filter = (name: string, label: string, options: readonly { value: string; label: string }[]) => ({
      name,
      label,
      all: say.any,
      value: narrowing[name] ?? '',
      options,
    })
    const stateWords = { ...say.states, 'to-review': say.toReview }
    const { met, of } = countOnTime(await listDecisions(scope, { domain: 'data' }), today(scope))
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <div class="figures">
          <Figure
            language={language}
            id="a-l-echeance"
            label={say.onTime}
            value={of > 0 ? formatShare(met / of, language) : null}
            numerator={of > 0 ? met : null}
            denominator={of > 0 ? of : null}
            date={of > 0 ? today(scope) : null}
            method={say.onTimeMethod}
            large
          />
        </div>
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            filter(
              'body',
              say.fields.body,
              bodies.map(({ id, name }) => ({ value: id, label: name })),
            ),
            filter(
              'state',
              say.fields.standing,
              decisionStates.map(value => ({ value, label: capitalised(stateWords[value]) })),
            ),
            filter(
              'domain',
              bodyWords[language].fields.domain,
              (['data', 'ai'] as const).map(value => ({ value, label: bodyWords[language].domains[value] })),
            ),
          ]}
          rows={rows.map(row => ({
            id: row.id,
            name: row.subject,
            cells: {
              ...textCells(decisionColumns, row, language),
              subject: <a href={`${path}/${row.id}`}>{`${row.number}. ${row.subject}`}</a>,
              due_on: row.due_on ? formatDate(row.due_on, language) : null,
              standing: <StandingWords language={language} decision={row} />,
            },
          }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          {...tools.list}
          empty={{ why: say.empty, createHref: visit.href(meetingsPath), createLabel: say.toMeetings }}
        />
      </>
    )
    return { title: say.title, body }
  },
})

import { today } from '#kernel/clock.ts'
import { page } from '#kernel/page.ts'
import { formatShare } from '#kernel/texts.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { Figure } from '#ui/figure.tsx'
import { worded } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { decisionsPath, meetingsPath } from '../../paths.ts'
import { bodyWords } from '../../bodies/pages/words.ts'
import { listChoices } from '../list-choices.ts'
import { listDecisions } from '../list-decisions.ts'
import { countOnTime } from '../standing.ts'
import { StandingWords } from './decision-lines.tsx'
import { decisionRegister, decisionsAsked, decisionStates } from './decision-register.ts'
import { decisionWords } from './words.ts'

export const decisionsPage = page({
  path: decisionsPath,
  needs: 'governance.read',
  menu: { section: 'data', label: { fr: 'Relevé de décisions', en: 'Register of decisions' }, order: 84 },
  async get(visit) {
    const { scope, language, href } = visit
    const say = decisionWords[language]
    const narrowing = narrowingOf(visit, decisionRegister.narrowing)
    const path = href(decisionsPath)
    const view = (label: string, state: string) => ({
      label,
      href: state ? `${path}?state=${state}` : path,
      current: (narrowing.state ?? '') === state && Object.keys(narrowing).length <= 1,
    })
    const { bodies } = await listChoices(scope, {})
    const { met, of } = countOnTime(await listDecisions(scope, { domain: 'data' }), today(scope))
    return recordList(visit, decisionRegister, {
      say,
      rows: await listDecisions(scope, decisionsAsked(narrowing)),
      tools: {
        views: [
          view(say.views.all, ''),
          view(say.views.late, 'late'),
          view(say.views.soon, 'soon'),
          view(say.views.review, 'to-review'),
          view(say.views.done, 'done'),
        ],
        numbers: ['number', 'votes_for', 'votes_against', 'votes_abstain'],
      },
      before: (
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
      ),
      filters: [
        { name: 'body', label: say.fields.body, options: bodies.map(({ id, name }) => ({ value: id, label: name })) },
        {
          name: 'state',
          label: say.fields.standing,
          options: worded(decisionStates, { ...say.states, 'to-review': say.toReview }),
        },
        {
          name: 'domain',
          label: bodyWords[language].fields.domain,
          options: worded(['data', 'ai'], bodyWords[language].domains),
        },
      ],
      cells: row => ({
        subject: <a href={`${path}/${row.id}`}>{`${row.number}. ${row.subject}`}</a>,
        standing: <StandingWords language={language} decision={row} />,
      }),
      empty: { createHref: href(meetingsPath), createLabel: say.toMeetings },
    })
  },
})

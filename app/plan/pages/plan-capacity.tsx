import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { Figure } from '#ui/figure.tsx'
import { excessesOf } from '../back-in-capacity.ts'
import { efforts } from '../efforts.ts'
import { loadOverTime } from '../quarter-load.ts'
import type { PlanRead } from '../read-plan.ts'
import { actionWords } from './action-words.ts'
import { CapacityChart } from './capacity-chart.tsx'
import { OverCapacity } from './over-capacity.tsx'
import { paths } from './paths.ts'

type Props = { visit: Visit; plan: PlanRead }

/** What the plan asks for, against what the authority said it can give: in all, then by quarter and by year. */
export function CapacityUse({ visit, plan }: Props) {
  const { language } = visit
  const { capacity, today } = plan
  const { planned, available } = capacity
  const t = actionWords[language].capacity
  const say = (value: number) => formatNumber(value, language, 0)
  const load = loadOverTime(plan.actions, today)
  const common = { language, date: today, large: true, href: visit.href(paths.actions) }
  return (
    <section aria-labelledby="capacite">
      <h2 id="capacite">{t.title}</h2>
      <div class="figures">
        <Figure
          {...common}
          id="figure-actions"
          label={t.actions}
          value={say(planned.actions)}
          numerator={planned.actions}
          denominator={null}
          method={t.actionsMethod}
        />
        <Figure
          {...common}
          id="figure-jours"
          label={t.days}
          value={t.dayUnit(say(planned.personDays))}
          numerator={planned.personDays}
          denominator={available.personDays}
          method={t.daysMethod(efforts.S.personDays, efforts.M.personDays, efforts.L.personDays)}
        />
        <Figure
          {...common}
          id="figure-euros"
          label={t.euros}
          value={t.euroUnit(say(planned.euros))}
          numerator={planned.euros}
          denominator={available.euros}
          method={t.eurosMethod}
        />
      </div>
      <OverCapacity visit={visit} plan={plan} excesses={excessesOf(load, available)} />
      {planned.actions > 0 && <CapacityChart visit={visit} load={load} available={available} />}
      <p>
        {available.personDays === null && `${t.unknown} `}
        <a href={visit.href(paths.organisation)}>{t.change}</a>
      </p>
    </section>
  )
}

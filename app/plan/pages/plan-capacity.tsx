import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { Figure } from '#ui/figure.tsx'
import type { PlanRead } from '../read-plan.ts'
import { actionWords } from './action-words.ts'
import { paths } from './paths.ts'

type Props = { visit: Visit; capacity: PlanRead['capacity']; today: string }

/** What the plan asks for, against what the authority said it can give. */
export function CapacityUse({ visit, capacity: { planned, available }, today }: Props) {
  const { language } = visit
  const t = actionWords[language].capacity
  const say = (value: number) => formatNumber(value, language, 0)
  const over =
    (available.personDays !== null && planned.personDays > available.personDays) ||
    (available.euros !== null && planned.euros > available.euros)
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
          method={t.daysMethod}
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
      {over && <p class="notice notice-error">{t.over}</p>}
      <p>
        {available.personDays === null && `${t.unknown} `}
        <a href={visit.href(paths.organisation)}>{t.change}</a>
      </p>
    </section>
  )
}

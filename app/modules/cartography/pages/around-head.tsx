import type { Visit } from '#kernel/page.ts'
import { frenchSpaces } from '#kernel/texts.ts'
import { addressOf } from '#ui/list-address.ts'
import type { Graph } from '../graph.ts'
import { mapPath } from '../paths.ts'
import type { Asked } from './asked.ts'
import { nameOf, recordHref } from './node-words.ts'
import { mapWords } from './words.ts'

/** By which node one stands, how far one sees, and the ways out. */
export function AroundHead({ visit, asked, graph }: { visit: Visit; asked: Asked; graph: Graph }) {
  const { language } = visit
  const say = mapWords[language].around
  const node = graph.nodes.find(({ id }) => id === asked.input.around)
  if (!node) return null
  const path = visit.href(mapPath)
  const steps = [
    { label: say.one, pas: null, current: asked.input.steps !== 2 },
    { label: say.two, pas: '2', current: asked.input.steps === 2 },
  ]
  const record = !['country', 'hosting'].includes(node.kind)
  return (
    <div class="map-around">
      <h2>{frenchSpaces(say.title(nameOf(node, language)))}</h2>
      <ul class="register-views" aria-label={frenchSpaces(say.steps)}>
        {steps.map(({ label, pas, current }) => (
          <li key={label}>
            <a href={addressOf(path, asked.narrowing, { pas })} aria-current={current ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p class="row">
        {record && <a href={recordHref(visit, node)}>{say.record}</a>}
        <a href={addressOf(path, asked.narrowing, { autour: null, pas: null })}>{say.leave}</a>
      </p>
    </div>
  )
}

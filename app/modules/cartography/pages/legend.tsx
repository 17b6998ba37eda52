import { frenchSpaces, type Language } from '#kernel/texts.ts'
import { capitalised } from '#ui/form-answers.ts'
import type { Graph, MapNode, Mark } from '../graph.ts'
import { formOf, signsOf } from './shapes.tsx'
import { mapWords } from './words.ts'

type Shown = Pick<MapNode, 'kind' | 'marks'>

/** What the forms and signs of this very map mean; those it does not bear are left out. */
export function Legend({ language, graph }: { language: Language; graph: Graph }) {
  const say = mapWords[language]
  const forms = new Map(graph.nodes.map(node => [formOf(node), { kind: node.kind, marks: node.marks }] as const))
  const signs = new Map(
    graph.nodes.flatMap(node => {
      const { before, after } = signsOf(node)
      return [...before, ...after].map(sign => [sign.form, sign] as const)
    }),
  )
  return (
    <div class="map-legend">
      <h2>{say.legend}</h2>
      <ul>
        {[...forms].map(([form, node]) => (
          <li key={form}>
            <svg viewBox="-2 -2 180 28" width="68" height="11" aria-hidden="true">
              <use href={`#carte-${form}`} />
            </svg>
            {capitalised(wordsOf(form, node, language))}
          </li>
        ))}
        {[...signs].map(([form, { width }]) => (
          <li key={form}>
            <svg viewBox={`-1 -1 ${width + 2} 17`} width={width + 2} height="17" aria-hidden="true">
              <use href={`#carte-${form}`} />
            </svg>
            {capitalised(say.marks[markOf[form] ?? 'ai'])}
          </li>
        ))}
      </ul>
      {graph.links.some(({ count }) => count !== undefined) && <p class="note">{say.thickness}</p>}
      <p class="note map-print">{frenchSpaces(say.print)}</p>
    </div>
  )
}

const markOf: Readonly<Record<string, Mark>> = {
  ai: 'ai',
  question: 'ai-unknown',
  undecided: 'undecided',
  vital: 'vital',
  shared: 'shared',
}

function wordsOf(form: string, { kind }: Shown, language: Language): string {
  const { kinds, marks } = mapWords[language]
  if (form === 'application-ai') return `${kinds.application}, ${marks.ai}`
  if (form === 'application-open') return `${kinds.application}, ${marks['not-assessed']}`
  return form === 'system-rules' ? marks.rules : kinds[kind]
}

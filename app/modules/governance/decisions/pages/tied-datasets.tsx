import type { Visit } from '#kernel/page.ts'
import { findDatasets } from '../find-datasets.ts'
import { decisionWords } from './words.ts'

interface Dataset {
  id: string
  title: string
}

interface Options {
  tied: readonly Dataset[]
  action: string
  edits: boolean
}

/** The datasets that this is about; one more is found by a word of its title: there may be thousands. */
export async function tiedSection(visit: Visit, { tied, action, edits }: Options) {
  const { language, scope, query, href } = visit
  const { datasets: say } = decisionWords[language]
  const words = (query.get('jeu') ?? '').trim().slice(0, 100)
  const found = edits && words ? await findDatasets(scope, { words }) : []
  const others = found.filter(({ id }) => !tied.some(one => one.id === id))
  return (
    <section id="donnees">
      <h2>{say.title}</h2>
      {tied.length === 0 ? (
        <p class="note">{say.none}</p>
      ) : (
        <ul class="plain ties">
          {tied.map(({ id, title }) => (
            <li key={id}>
              <a href={href(`/catalogue/${id}`)}>{title}</a>
              {edits && <TieForm action={action} doing="untie" id={id} label={say.untie} title={title} />}
            </li>
          ))}
        </ul>
      )}
      {edits && (
        <form method="get" action={`${action}#donnees`} class="row">
          <div class="field">
            <label for="jeu">{say.search}</label>
            <input id="jeu" name="jeu" type="search" value={words} autocomplete="off" />
          </div>
          <button type="submit">{say.find}</button>
        </form>
      )}
      {words && edits && others.length === 0 && <p>{say.nothing}</p>}
      {others.length > 0 && (
        <ul class="plain ties">
          {others.map(({ id, title }) => (
            <li key={id}>
              {title}
              <TieForm action={action} doing="tie" id={id} label={say.tie} title={title} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type TieProps = { action: string; doing: 'tie' | 'untie'; id: string; label: string; title: string }

function TieForm({ action, doing, id, label, title }: TieProps) {
  return (
    <form method="post" action={action} class="row">
      <input type="hidden" name="do" value={doing} />
      <input type="hidden" name="dataset" value={id} />
      <button type="submit" class="button-small">
        {label}
        <span class="visually-hidden">{` (${title})`}</span>
      </button>
    </form>
  )
}

import type { Language } from '#kernel/texts.ts'
import { words } from '#ui/words.ts'

export interface Problem {
  /** Line of the file, counted from 1 as a spreadsheet shows it; null = the whole file. */
  line: number | null
  column: string | null
  value?: string | null
  /** What is wrong and what to do. */
  message: string
  severity: 'error' | 'warning'
}

/** What an import found, by line and column; `total` counts those not listed here too. */
export function Problems({ language, problems, total }: { language: Language; problems: Problem[]; total?: number }) {
  const say = words[language].problems
  if (problems.length === 0) return <p>{say.none}</p>
  const hidden = (total ?? problems.length) - problems.length
  const valued = problems.some(({ value }) => value)
  return (
    <div class="table-box">
      <table class="rows problems">
        <caption>{say.title(total ?? problems.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{say.line}</th>
            <th scope="col">{say.column}</th>
            {valued && <th scope="col">{say.value}</th>}
            <th scope="col">{say.what}</th>
            <th scope="col">{say.kind}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, index) => (
            <tr key={index}>
              <th scope="row">
                <span class="line-word">{say.line} </span>
                {problem.line ?? '–'}
              </th>
              <td data-label={say.column}>{problem.column ?? '–'}</td>
              {valued && <td data-label={say.value}>{problem.value ? <q>{problem.value}</q> : '–'}</td>}
              <td data-label={say.what}>{problem.message}</td>
              <td data-label={say.kind} class={problem.severity === 'error' ? 'forbidden' : undefined}>
                {say.severity[problem.severity]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && <p class="note">{say.more(hidden)}</p>}
    </div>
  )
}

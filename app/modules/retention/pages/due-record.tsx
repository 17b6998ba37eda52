import { page } from '#kernel/page.ts'
import { formatInstant } from '#kernel/texts.ts'
import { dueRecordPath, rulePath } from '../paths.ts'
import { readDue } from '../read-due.ts'
import { spaced } from './schedule-table.tsx'
import { fieldWords } from './table-words.ts'
import { words } from './words.ts'

/** A record that left its register, read once more before somebody decides of it. */
export const dueRecordPage = page({
  path: dueRecordPath(':rule', ':id'),
  needs: 'retention.read',
  async get({ scope, params, language, href }) {
    const { rule, name, fields, notes, files } = await readDue(scope, { rule: params.rule ?? '', id: params.id ?? '' })
    const say = words[language].record
    const register = scope.registry.modules
      .flatMap(module => module.registers ?? [])
      .find(({ id }) => id === rule.table)
    const label = (key: string) =>
      register?.columns.find(column => column.key === key)?.label[language] ?? fieldWords[language][key] ?? key
    const title = name || rule.label[language]
    const body = (
      <>
        <h1>{title}</h1>
        <p class="lead">{rule.label[language]}</p>
        <p class="note">{spaced(say.help, language)}</p>
        <dl class="fields">
          {fields
            .filter(({ name: field, value }) => value !== null && field !== 'id')
            .map(field => (
              <div key={field.name}>
                <dt>{label(field.name)}</dt>
                <dd>{said(field.value ?? '', language, scope.tenant.timeZone)}</dd>
              </div>
            ))}
        </dl>
        <Lines title={say.notes} lines={notes} />
        <Lines title={say.files} lines={files} />
        <p>
          <a href={href(rulePath(rule.id))}>{rule.label[language]}</a>
        </p>
      </>
    )
    return { title, body }
  },
})

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function said(value: string, language: 'fr' | 'en', timeZone: string): string {
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+\+00:00$/.test(value) ? formatInstant(new Date(value), language, timeZone) : value
}

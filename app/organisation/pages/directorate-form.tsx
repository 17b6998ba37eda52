import type { Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import type { Directorate } from '../directorate.ts'
import { saveDirectorates } from '../save-directorates.ts'
import { directoryWords } from './directory-words.ts'
import { answersOf, atFields, problemsOf, requireAnswers, shownIn } from '#ui/form-answers.ts'
import { directoratesPath } from './paths.ts'

const categories = ['category_a', 'category_b', 'category_c'] as const

/** The facts of a directorate; `directorate` is absent when it is being added. */
export function DirectorateForm({ visit, directorate }: { visit: Visit; directorate?: Directorate }) {
  const { language } = visit
  const say = directoryWords[language].directorates
  const shown = shownIn(visit, directorate ? { ...directorate, aliases: directorate.aliases.join('\n') } : {}, 'save')
  const of = (name: string) => ({ language, name, value: shown.text(name), error: visit.problem(name) })
  const action = visit.href(`${directoratesPath}/${directorate?.id ?? 'nouvelle'}`)
  return (
    <>
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Form action={action} hidden={{ do: 'save' }}>
        <Field
          {...of('name')}
          kind="text"
          label={say.fields.name}
          help={say.help.name}
          example={say.example}
          maxLength={160}
          required
        />
        {directorate && (
          <Field
            {...of('aliases')}
            kind="textarea"
            label={say.fields.aliases}
            help={say.help.aliases}
            example={say.aliasExample}
            rows={3}
          />
        )}
        {categories.map(category => (
          <Field
            key={category}
            {...of(category)}
            kind="number"
            label={say.columns[category]}
            help={say.help.category}
            min={0}
            step={1}
          />
        ))}
        {directorate && (
          <>
            <Field
              {...of('headcount')}
              kind="number"
              label={say.fields.headcount}
              help={say.help.headcount}
              min={0}
              step={1}
            />
          </>
        )}
        <Field
          {...of('without_pc')}
          kind="number"
          label={say.columns.without_pc}
          help={say.help.without_pc}
          min={0}
          step={1}
        />
        <Buttons language={language} label={say.save} cancelHref={visit.href(directoratesPath)} />
      </Form>
    </>
  )
}

/** Saves what was typed; returns the id of the directorate, which may be one already known under another name. */
export async function saveDirectorate(visit: Visit, id?: string): Promise<string | undefined> {
  requireAnswers(visit, 'name')
  const { text, count, lines } = answersOf(visit)
  const directorate = {
    name: text('name') ?? '',
    category_a: count('category_a'),
    category_b: count('category_b'),
    category_c: count('category_c'),
    headcount: count('headcount'),
    without_pc: count('without_pc'),
    ...(id ? { id, aliases: lines('aliases') } : {}),
  }
  const [saved] = await atFields('directorates.0.', () =>
    saveDirectorates(visit.scope, { directorates: [directorate] }),
  )
  return saved
}

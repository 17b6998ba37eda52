import { Invalid } from '#kernel/errors.ts'
import { one, page, type PageResult, type Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { problemsOf } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { harvestFiles } from '../harvest-files.ts'
import { previewSource, type Preview } from '../preview-source.ts'
import { readSource } from '../read-source.ts'
import { harvestWords } from './harvest-words.ts'
import { sourcePath } from './paths.ts'
import { PreviewedSource } from './preview.tsx'

/** Files deposited by hand: tried first, or harvested at once. */
export const depositPage = page({
  path: `${sourcePath(':id')}/fichiers`,
  needs: 'catalogue.harvest',
  get: visit => depositForm(visit, null),
  async post(visit) {
    const { scope } = visit
    const files = visit.files.map(({ name, bytes }) => ({ name, content: bytes }))
    if (files.length === 0) throw new Invalid({ files: { key: 'kernel.required' } })
    const { source } = await readSource(scope, { id: visit.params.id ?? '' })
    if (one(visit.typed.do) === 'try')
      return depositForm(visit, await previewSource(scope, { source_id: source.id, protocol: source.protocol, files }))
    await harvestFiles(scope, { source_id: source.id, files })
    return { redirect: visit.href(sourcePath(source.id)), flash: harvestWords[visit.language].started }
  },
})

async function depositForm(visit: Visit, preview: Preview | null): Promise<PageResult> {
  const { scope, language } = visit
  const { source } = await readSource(scope, { id: visit.params.id ?? '' })
  const say = harvestWords[language]
  const here = visit.href(sourcePath(source.id))
  const title = say.files.title(source.name)
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{say.files.lead}</p>
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      {preview && (
        <section>
          <h2>{say.preview.title(source.name)}</h2>
          <PreviewedSource visit={visit} preview={preview} />
          <p>{say.files.again}</p>
        </section>
      )}
      <Form action={`${here}/fichiers`} multipart>
        <Field
          language={language}
          kind="file"
          name="files"
          label={say.files.field}
          help={say.files.help}
          error={visit.problem('files')}
          multiple
          required
        />
        <Buttons
          language={language}
          label={say.files.harvest}
          others={[{ label: say.files.try, name: 'do', value: 'try' }]}
          cancelHref={here}
        />
      </Form>
    </>
  )
  return { title, body }
}

import { page } from '#kernel/page.ts'
import { today } from '#kernel/clock.ts'
import { answersOf, fieldsOf, problemsOf } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { placeNotice } from '../place-notice.ts'
import { readNoticeProof } from '../read-notice-proof.ts'
import { readSheet } from '../read-sheet.ts'
import { Confirm } from './confirm.tsx'
import { MentionWords } from './notice-section.tsx'
import { sheetPattern } from './paths.ts'
import { sheetWords } from './sheet-words.ts'
import { publicationWords } from './words.ts'

export const noticePage = page({
  path: `${sheetPattern}/mention`,
  needs: 'transparency.edit',
  async get(visit) {
    const { scope, language } = visit
    const say = sheetWords[language].notice
    const { system, sheet, mention } = await readSheet(scope, { system_id: visit.params.id ?? '' })
    const here = visit.href(sheetPattern.replace(':id', system.id))
    const field = fieldsOf(visit, { notice_on: say.on, notice_where: say.where }, sheet)
    const title = say.formTitle(system.name)
    const body = (
      <>
        <h1>{title}</h1>
        <p class="lead">{say.lead}</p>
        {mention && <MentionWords visit={visit} mention={mention} />}
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${here}/mention`} multipart>
          <Field {...field('notice_on')} kind="date" help={say.onHelp} max={today(scope)} />
          <Field
            {...field('notice_where')}
            kind="text"
            help={say.whereHelp}
            example={say.whereExample}
            maxLength={300}
          />
          <Confirm visit={visit} field="notice_where" />
          <Field language={language} kind="file" name="proof" label={say.file} help={say.fileHelp} />
          <Buttons language={language} label={publicationWords[language].save} cancelHref={here} />
        </Form>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    const { scope, params, files, language } = visit
    const system_id = params.id ?? ''
    const { text, list } = answersOf(visit)
    const [file] = files
    await placeNotice(scope, {
      system_id,
      notice_on: text('notice_on'),
      notice_where: text('notice_where'),
      ...(file ? { file: { name: file.name, content: file.bytes } } : {}),
      confirmed: list('confirmed'),
    })
    const redirect = `${visit.href(sheetPattern.replace(':id', system_id))}#mention`
    return { redirect, flash: sheetWords[language].notice.saved }
  },
})

export const noticeProofPage = page({
  path: `${sheetPattern}/mention/preuve`,
  needs: 'transparency.read',
  async get({ scope, params }) {
    const { content, type, name } = await readNoticeProof(scope, { system_id: params.id ?? '' })
    return { download: content, type, name }
  },
})

import { page, type Visit } from '#kernel/page.ts'
import { answersOf, atFields, problemsOf } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { oneOf } from '#ui/list-address.ts'
import { fieldGroups, firstFields, publicFields, type PublicField } from '../fields.ts'
import { readSheet } from '../read-sheet.ts'
import { saveSheet } from '../save-sheet.ts'
import { sheetPattern } from './paths.ts'
import { AlreadyWritten, SheetField } from './sheet-fields.tsx'
import { sheetWords } from './sheet-words.ts'
import { publicationWords } from './words.ts'

/** `?groupe=` names a group of the sheet; without it, the five questions that matter most. */
export const editSheetPage = page({
  path: `${sheetPattern}/modifier`,
  needs: 'transparency.edit',
  async get(visit) {
    const { scope, language } = visit
    const say = sheetWords[language]
    const read = await readSheet(scope, { system_id: visit.params.id ?? '' })
    const here = visit.href(sheetPattern.replace(':id', read.system.id))
    const { id, label, fields } = groupAsked(visit)
    const written = fields.filter(({ derived }) => derived !== null && derived !== 'publication')
    const title = say.editTitle(label, read.system.name)
    const body = (
      <>
        <h1>{title}</h1>
        <p class="lead">{id === 'first' ? say.firstLead : say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${here}/modifier?groupe=${id}`}>
          {fields
            .filter(({ derived }) => derived === null)
            .map(field => (
              <SheetField key={field.key} visit={visit} field={field} read={read} />
            ))}
          {written.length > 0 && <AlreadyWritten visit={visit} fields={written} read={read} />}
          <Buttons language={language} label={publicationWords[language].save} cancelHref={here} />
        </Form>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    const { scope, language, params } = visit
    const system_id = params.id ?? ''
    const { text, count, list } = answersOf(visit)
    const { fields } = groupAsked(visit)
    const typed = fields.filter(({ derived }) => derived === null)
    const inside = list('inside')
    const choosable = fields.filter(({ never_public, derived }) => !never_public && derived !== 'publication')
    await atFields('fields.', () =>
      saveSheet(scope, {
        system_id,
        fields: Object.fromEntries(typed.map(({ key, input }) => [key, input === 'number' ? count(key) : text(key)])),
        visibility: Object.fromEntries(choosable.map(({ key }) => [key, inside.includes(key) ? 'restricted' : null])),
        confirmed: list('confirmed'),
      }),
    )
    const redirect = visit.href(sheetPattern.replace(':id', system_id))
    return { redirect, flash: sheetWords[language].saved }
  },
})

function groupAsked({ query, language }: Visit): { id: string; label: string; fields: readonly PublicField[] } {
  const id = oneOf(
    fieldGroups.map(group => group.id),
    query.get('groupe') ?? undefined,
  )
  const group = fieldGroups.find(one => one.id === id)
  if (!group) return { id: 'first', label: sheetWords[language].firstGroup, fields: firstFields }
  return { ...group, label: group.label[language], fields: publicFields.filter(field => field.group === group.id) }
}

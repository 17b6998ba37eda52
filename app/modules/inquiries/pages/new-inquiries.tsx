import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import { many, one, page, type Visit } from '#kernel/page.ts'
import { applicationsPath } from '#modules/inventory/public.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { undoOf } from '#records/pages/paths.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { usualWorkingDays } from '../inquiry.ts'
import { listVendors } from '../list-vendors.ts'
import { currentQuestionnaires } from '../questionnaire.ts'
import { addWorkingDays } from '#organisation/working-days.ts'
import { writeInquiries } from '../write-inquiries.ts'
import { LetterFields, typedLetter } from './letter-fields.tsx'
import { inquiriesPath, newInquiryPath } from './paths.ts'
import { recordWords } from './record-words.ts'
import { VendorChoice, VendorFilter } from './vendor-choice.tsx'
import { listWords } from './words.ts'

/** One vendor or many, what each letter is about, and what all of them say. */
export const newInquiriesPage = page({
  path: newInquiryPath,
  needs: 'inquiries.write',
  async get(visit) {
    const { scope, language, query } = visit
    const say = listWords[language].create
    const { usual } = await listVendors(scope, {})
    const vendors = await shownVendors(visit)
    const recorded = { ...usual, deadline: addWorkingDays(today(scope), usualWorkingDays) }
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <VendorFilter visit={visit} />
        {vendors.length === 0 ? (
          <p>
            {say.noVendor} <a href={visit.href(applicationsPath)}>{say.noVendorLink}</a>
          </p>
        ) : (
          <Form action={addressWith(visit)} hidden={{ questionnaire: questionnaireAsked(visit) }}>
            <h2 id="editeurs">{say.vendors}</h2>
            {visit.problem('vendors') && <p class="field-error">{visit.problem('vendors')}</p>}
            {vendors.length > 1 && (
              <Field
                language={language}
                kind="checkbox"
                name="all"
                value="yes"
                label={say.all(String(vendors.length))}
                checked={one(visit.typed.all) === 'yes'}
              />
            )}
            {vendors.map(vendor => (
              <VendorChoice key={vendor.id} visit={visit} vendor={vendor} asked={query.get('objet')} />
            ))}
            <h2>{say.letter}</h2>
            {currentQuestionnaires.length > 1 && (
              <Field
                language={language}
                kind="radio"
                name="questionnaire"
                label={recordWords[language].fields.questionnaire}
                value={questionnaireAsked(visit)}
                options={currentQuestionnaires.map(({ id, title, about }) => ({
                  value: id,
                  label: title[language],
                  help: about[language],
                }))}
              />
            )}
            <LetterFields visit={visit} recorded={recorded} />
            <Buttons language={language} label={say.submit} cancelHref={visit.href(inquiriesPath)} />
          </Form>
        )}
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const { scope, typed, language } = visit
    const shown = await shownVendors(visit)
    const ticked = one(typed.all) === 'yes' ? shown.map(({ id }) => id) : many(typed.vendors)
    if (ticked.length === 0) throw new Invalid({ vendors: { key: 'inquiries.choose-vendor' } })
    const vendors = ticked.map(vendor_id => {
      const subjects = many(typed[`subjects-${vendor_id}`])
      return { vendor_id, ...(subjects.length > 0 ? { subjects } : {}) }
    })
    const questionnaire = one(typed.questionnaire) ?? questionnaireAsked(visit)
    const { ids, operation_id } = await writeInquiries(scope, { questionnaire, vendors, ...typedLetter(visit) })
    const [only = ''] = ids
    return {
      redirect: visit.href(ids.length === 1 ? `${inquiriesPath}/${only}` : inquiriesPath),
      flash: listWords[language].create.done(ids.length),
      undo: undoOf(operation_id, inquiriesPath),
    }
  },
})

/** Vendors that the address lets through: those of one record, those that impose something, those whose name is searched. */
async function shownVendors({ scope, query }: Visit) {
  const { vendors } = await listVendors(scope, {})
  const words = (query.get('search') ?? '').trim().toLowerCase()
  const [vendor, record] = [query.get('editeur'), query.get('objet')]
  return vendors.filter(
    ({ id, name, subjects }) =>
      (!vendor || id === vendor) &&
      (!record || subjects.some(subject => subject.id === record)) &&
      (query.get('which') !== 'imposed' || subjects.some(({ register }) => register === 'imposed')) &&
      name.toLowerCase().includes(words),
  )
}

/** The same narrowing when the form is sent: « all » means all those shown. */
function addressWith(visit: Visit): string {
  const query = new URLSearchParams(narrowingOf(visit, ['search', 'which', 'editeur', 'objet'])).toString()
  return `${visit.href(newInquiryPath)}${query ? `?${query}` : ''}`
}

function questionnaireAsked({ typed }: Visit): string {
  return one(typed.questionnaire) ?? currentQuestionnaires[0]?.id ?? ''
}

import { many, type Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { RegisterTools } from '#ui/register-tools.tsx'
import type { listVendors } from '../list-vendors.ts'
import { inquiriesPath, newInquiryPath } from './paths.ts'
import { listWords } from './words.ts'

type Vendor = Awaited<ReturnType<typeof listVendors>>['vendors'][number]

/** A vendor to tick, and below it what the letter would be about: everything unless somebody unticks. */
export function VendorChoice({ visit, vendor, asked }: { visit: Visit; vendor: Vendor; asked: string | null }) {
  const { language, typed } = visit
  const say = listWords[language].create
  const retyped = Object.keys(typed).length > 0
  const field = `subjects-${vendor.id}`
  const chosen = retyped
    ? many(typed[field])
    : vendor.subjects.filter(({ id }) => !asked || id === asked).map(s => s.id)
  const ticked = retyped ? many(typed.vendors).includes(vendor.id) : asked !== null || visit.query.has('editeur')
  const id = `editeur-${vendor.id}`
  const named = vendor.subjects.slice(0, 2).map(({ name }) => name)
  return (
    <div class="field">
      <div class="choice">
        <input id={id} type="checkbox" name="vendors" value={vendor.id} checked={ticked} />
        <label for={id}>
          <strong>{say.to(vendor.name)}</strong>
        </label>
      </div>
      {vendor.open && (
        <p class="field-note">
          <a href={visit.href(`${inquiriesPath}/${vendor.open}`)}>
            {say.open}
            <span class="visually-hidden">{` (${vendor.name})`}</span>
          </a>
        </p>
      )}
      <details open={ticked}>
        <summary>
          {say.aboutSome(named.join(', '), vendor.subjects.length - named.length)}
          <span class="visually-hidden">{` (${vendor.name})`}</span>
        </summary>
        <Field
          language={language}
          kind="checkboxes"
          name={field}
          label={`${say.about} (${vendor.name})`}
          values={chosen}
          options={vendor.subjects.map(({ id, name, register }) => ({
            value: id,
            label: `${name} (${say.registers[register]})`,
          }))}
        />
      </details>
    </div>
  )
}

/** Which vendors are shown, kept in the address. */
export function VendorFilter({ visit }: { visit: Visit }) {
  const { language, query } = visit
  const say = listWords[language]
  const [search, which] = [query.get('search') ?? '', query.get('which') === 'imposed' ? 'imposed' : '']
  return (
    <div class="register-tools">
      <RegisterTools
        language={language}
        path={visit.href(newInquiryPath)}
        search={{ name: 'search', value: search, label: say.search }}
        filters={[
          {
            name: 'which',
            label: say.create.which,
            value: which,
            all: say.create.whichAll,
            options: [{ value: 'imposed', label: say.create.whichImposed }],
          },
        ]}
        keep={{}}
        narrowed={search !== '' || which !== ''}
      />
    </div>
  )
}

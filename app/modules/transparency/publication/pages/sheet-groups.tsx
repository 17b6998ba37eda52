import type { Visit } from '#kernel/page.ts'
import { formatDate, formatNumber, type Language } from '#kernel/texts.ts'
import { identityPath } from '#organisation/pages/paths.ts'
import type { FieldGroup } from '#ui/record.tsx'
import { fieldGroups, isShown, publicFields, type PublicField } from '../fields.ts'
import type { SheetRead } from '../read-sheet.ts'
import { settingsPath, sheetPath, systemPath } from './paths.ts'
import { sheetWords } from './sheet-words.ts'

/** What is written, in groups, each field with where it comes from; what is not yet is one line, each word a way to write it. */
export function sheetGroups(visit: Visit, read: SheetRead, editAt: string | null): FieldGroup[] {
  const { language } = visit
  return fieldGroups.map(group => {
    const fields = publicFields.filter(field => field.group === group.id && field.derived !== 'publication')
    const [written, blank] = [
      fields.filter(({ key }) => read.values[key]),
      fields.filter(({ key }) => !read.values[key]),
    ]
    const edit = `${editAt}/modifier?groupe=${group.id}`
    const rest = blank.length > 0 && {
      label: sheetWords[language].toWrite,
      value: <Blank visit={visit} fields={blank} editAt={editAt ? edit : null} read={read} />,
    }
    return {
      title: group.label[language],
      ...(editAt ? { editHref: edit } : {}),
      fields: [
        ...written.map(field => ({
          label: field.label[language],
          value: <Value visit={visit} field={field} read={read} />,
          restricted: !isShown(field, read.sheet.visibility),
        })),
        ...(rest ? [rest] : []),
      ],
    }
  })
}

type BlankProps = { visit: Visit; read: SheetRead; fields: readonly PublicField[]; editAt: string | null }

/** Where each blank is filled: here, or in the record that owns it. */
function Blank({ visit, read, fields, editAt }: BlankProps) {
  const { language } = visit
  return (
    <>
      <ul class="inline-list">
        {fields.map(field => {
          const source = field.derived && sourceHref(field, read.system.id)
          const href = field.derived ? source && visit.href(source) : editAt && `${editAt}#champ-${field.key}`
          return <li key={field.key}>{href ? <a href={href}>{field.label[language]}</a> : field.label[language]}</li>
        })}
      </ul>
      {read.hidden_owner && fields.some(({ key }) => key === 'owner_role') && (
        <span class="field-note">{sheetWords[language].hiddenOwner(read.hidden_owner)}</span>
      )}
    </>
  )
}

function Value({ visit, field, read }: { visit: Visit; field: PublicField; read: SheetRead }) {
  const { language } = visit
  const say = sheetWords[language]
  const source = field.derived && sourceHref(field, read.system.id)
  return (
    <>
      <ValueWords field={field} value={read.values[field.key] ?? ''} language={language} />
      {field.derived && (
        <span class="field-note">
          {source ? <a href={visit.href(source)}>{say.from[field.derived]}</a> : say.from[field.derived]}
        </span>
      )}
      {field.why && <span class="field-note">{`${say.defaults[field.visibility]} ${field.why[language]}`}</span>}
    </>
  )
}

/** Words of a field as people read them: dates and figures in the language, addresses as links, lines kept. */
export function ValueWords({ field, value, language }: { field: PublicField; value: string; language: Language }) {
  if (field.input === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return <>{formatDate(value, language)}</>
  if (field.input === 'number' && /^\d+$/.test(value)) return <>{formatNumber(Number(value), language, 0)}</>
  if (field.input === 'url')
    return (
      <a href={value} rel="noreferrer">
        {value.replace(/^https?:\/\//, '')}
      </a>
    )
  return (
    <span class="typed-text" lang="fr">
      {value}
    </span>
  )
}

function sourceHref({ derived }: PublicField, systemId: string): string | null {
  const paths: Partial<Record<NonNullable<PublicField['derived']>, string>> = {
    inventory: systemPath(systemId),
    organisation: identityPath,
    settings: settingsPath,
    mention: `${sheetPath(systemId)}/mention`,
    // Other chapters of this module.
    position: '/qualification',
    assessments: '/analyses',
    processings: '/traitements',
    incidents: '/incidents',
  }
  return derived ? (paths[derived] ?? null) : null
}

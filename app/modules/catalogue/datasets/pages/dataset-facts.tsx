import type { Visit } from '#kernel/page.ts'
import { sayActor } from '#kernel/sentences.ts'
import { addDays, today } from '#kernel/clock.ts'
import { formatDate } from '#kernel/texts.ts'
import type { FieldGroup } from '#ui/record.tsx'
import { oneOf } from '#ui/list-address.ts'
import { accessLevels, families, personalData } from '../dataset.ts'
import { never } from '../lateness.ts'
import type { ReadDataset } from '../read-dataset.ts'
import { frequencies, labelIn, licences, themes } from '../../vocabularies/terms.ts'
import { sayBox } from './box-address.ts'
import { datasetWords } from './dataset-words.ts'
import { sectionWords } from './section-words.ts'

type Dataset = ReadDataset['dataset']

/** What is recorded of a dataset, as it is read; each date says what it is the date of. */
export function datasetGroups(
  visit: Visit,
  { dataset, late_from }: Pick<ReadDataset, 'dataset' | 'late_from'>,
  directorate: string | null,
  editHref: string | undefined,
): FieldGroup[] {
  const { language } = visit
  const say = datasetWords[language]
  const { fields } = say
  const edit = editHref ? { editHref } : {}
  const day = (value: string | null) => value && formatDate(value, language)
  const text = (name: 'owner' | 'contact' | 'publisher' | 'place' | 'crs' | 'legal_basis' | 'licence_text') => ({
    label: fields[name],
    value: dataset[name],
  })
  const long = (value: string | null) => value && <span class="typed-text">{value}</span>
  const link = (value: string | null) => (value && /^https?:/.test(value) ? <a href={value}>{value}</a> : value)
  const term = (terms: Parameters<typeof labelIn>[0], code: string | null) => code && labelIn(terms, code, language)
  return [
    {
      title: say.groups.what,
      ...edit,
      fields: [
        { label: fields.description, value: long(dataset.description) },
        { label: fields.themes, value: dataset.themes.map(code => labelIn(themes, code, language)).join(', ') || null },
        { label: fields.keywords, value: dataset.keywords.join(', ') || null },
        ...(dataset.provenance ? [{ label: fields.provenance, value: long(dataset.provenance) }] : []),
        ...(dataset.landing_page ? [{ label: fields.landing_page, value: link(dataset.landing_page) }] : []),
      ],
    },
    {
      title: say.groups.who,
      ...edit,
      fields: [
        text('owner'),
        { label: fields.directorate_id, value: directorate },
        { ...text('contact'), restricted: true },
        ...(dataset.publisher ? [text('publisher')] : []),
      ],
    },
    {
      title: say.groups.dates,
      ...edit,
      fields: [
        {
          label: say.freshness.label,
          value: <Freshness visit={visit} frequency={dataset.frequency} late={late_from} />,
        },
        { label: fields.frequency, value: term(frequencies, dataset.frequency) },
        { label: fields.modified_on, value: day(dataset.modified_on) },
        { label: fields.described_on, value: day(dataset.described_on) },
        ...(dataset.reviewed_on ? [{ label: fields.reviewed_on, value: day(dataset.reviewed_on) }] : []),
        ...(dataset.issued_on ? [{ label: fields.issued_on, value: day(dataset.issued_on) }] : []),
      ],
    },
    {
      title: say.groups.rights,
      ...edit,
      fields: [
        { label: fields.access_level, value: wordOf(accessLevels, say.accessLevels, dataset.access_level) },
        { label: fields.licence, value: term(licences, dataset.licence) },
        ...(dataset.licence_text ? [text('licence_text')] : []),
        ...(dataset.access_level === 'open' && !dataset.legal_basis ? [] : [text('legal_basis')]),
        { label: fields.personal_data, value: sayVerdict(visit, dataset) },
      ],
    },
    {
      title: say.groups.space,
      ...edit,
      fields: [
        text('place'),
        ...(dataset.bbox ? [{ label: fields.bbox, value: boxOf(visit, dataset.bbox) }] : []),
        ...(dataset.crs ? [text('crs')] : []),
        ...periodOf(visit, dataset),
        {
          label: fields.conforms_to,
          value: dataset.conforms_to
            ? link(dataset.conforms_to)
            : dataset.without_schema
              ? fields.without_schema
              : null,
        },
      ],
    },
  ]
}

function wordOf<T extends string>(options: readonly T[], words: Record<T, string>, value: string): string | null {
  const known = oneOf(options, value)
  return known ? words[known] : null
}

export function sayVerdict({ language }: Visit, dataset: Dataset): string | null {
  const say = datasetWords[language]
  const verdict = wordOf(personalData, say.personalData, dataset.personal_data)
  if (!dataset.personal_data_by || !dataset.personal_data_on) return verdict
  const by = sectionWords[language].verdict.by(
    sayActor(dataset.personal_data_by, language),
    formatDate(dataset.personal_data_on, language),
  )
  return `${verdict}, ${by}`
}

function boxOf({ language }: Visit, bbox: readonly number[]): string {
  const [west = 0, south = 0, east = 0, north = 0] = bbox
  return sayBox([west, south, east, north], language)
}

function periodOf({ language }: Visit, { temporal_from: from, temporal_until: until }: Dataset) {
  if (!from && !until) return []
  const say = datasetWords[language]
  const day = (value: string) => formatDate(value, language)
  const value =
    from && until ? say.period(day(from), day(until)) : from ? say.since(day(from)) : say.until(day(until ?? ''))
  return [{ label: say.fields.temporal_from.split(',')[0] ?? '', value }]
}

/** « à jour » or « en retard depuis le … » against its own frequency. */
function Freshness({ visit, frequency, late }: { visit: Visit; frequency: string | null; late: string | null }) {
  const { language, scope } = visit
  const say = datasetWords[language].freshness
  if (late !== null && late <= today(scope))
    return <strong class="overdue">{say.late(formatDate(late, language))}</strong>
  return <>{sayFreshness(visit, frequency, late)}</>
}

/** The same, in words alone. */
function sayFreshness({ language, scope }: Visit, frequency: string | null, late: string | null): string {
  const say = datasetWords[language].freshness
  if (late === null) return say.unknown
  if (late === never) return frequencies.find(({ code }) => code === frequency)?.frozen ? say.frozen : say.live
  if (late <= today(scope)) return say.late(formatDate(late, language))
  return say.onTimeUntil(formatDate(addDays(late, -1), language))
}

/** One line that says it all: what it is, whose, how fresh, how usable. */
export function summaryOf(visit: Visit, { dataset, late_from, readiness }: ReadDataset, directorate: string | null) {
  const say = datasetWords[visit.language]
  const what = [
    wordOf(families, say.families, dataset.family),
    directorate,
    wordOf(accessLevels, say.accessLevels, dataset.access_level),
    dataset.owner ?? say.summary.nobody,
    late_from !== null && sayFreshness(visit, dataset.frequency, late_from),
    say.summary.usable(String(readiness.score)),
  ]
  return what.filter(Boolean).join(' · ')
}

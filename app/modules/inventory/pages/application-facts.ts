import type { Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import type { Directorate } from '#organisation/directorate.ts'
import type { Party } from '#organisation/party.ts'
import type { HistoryWords } from '#records/pages/history-entries.ts'
import type { FieldGroup } from '#ui/record.tsx'
import { criticalities, hostings, personalData, type Application } from '../application.ts'
import { applicationWords } from './application-words.ts'
import { oneOf } from '#ui/list-address.ts'
import { directorateNames } from './may-edit.ts'
import { sharedWords } from './shared-words.ts'

/** The fields of an application, as they are read. */
export function applicationGroups(
  { language }: Visit,
  application: Application,
  directorates: readonly Directorate[],
  editHref: string | undefined,
): FieldGroup[] {
  const say = applicationWords[language]
  const { fields } = say
  const worded = <T extends string>(options: readonly T[], words: Record<T, string>, value: string | null) => {
    const known = oneOf(options, value ?? undefined)
    return known ? words[known] : null
  }
  const edit = editHref ? { editHref } : {}
  return [
    {
      title: say.groups.what,
      ...edit,
      fields: [
        { label: fields.purpose, value: application.purpose },
        { label: fields.vendor, value: application.vendor },
        { label: fields.version, value: application.version },
      ],
    },
    {
      title: say.groups.who,
      ...edit,
      fields: [
        { label: fields.directorate_ids, value: directorateNames(directorates, application.directorate_ids) },
        {
          label: fields.users,
          value: application.users === null ? null : formatNumber(application.users, language, 0),
        },
        { label: fields.contact, value: application.contact, restricted: true },
        { label: fields.criticality, value: worded(criticalities, say.criticality, application.criticality) },
      ],
    },
    {
      title: say.groups.data,
      ...edit,
      fields: [
        { label: fields.personal_data, value: worded(personalData, say.personalData, application.personal_data) },
        { label: fields.data_kinds, value: application.data_kinds.join(', ') || null },
        { label: fields.hosting, value: worded(hostings, say.hosting, application.hosting) },
        { label: fields.hosting_country, value: application.hosting_country },
      ],
    },
    {
      title: say.groups.contract,
      ...edit,
      fields: [
        { label: fields.contract_reference, value: application.contract_reference },
        { label: fields.reviewed_on, value: application.reviewed_on && formatDate(application.reviewed_on, language) },
        { label: fields.comment, value: application.comment, restricted: true },
      ],
    },
  ]
}

/** Words for the history of an application. */
export function applicationHistory(
  { language }: Visit,
  directorates: readonly Directorate[],
  parties: readonly Party[],
): HistoryWords {
  const say = applicationWords[language]
  const { vendor: vendorLabel, ...labels } = say.fields
  const words: Record<string, Readonly<Record<string, string>>> = {
    hosting: say.hosting,
    criticality: say.criticality,
    personal_data: say.personalData,
    ai_assessment: say.assessment,
    directorate_ids: Object.fromEntries(directorates.map(({ id, name }) => [id, name])),
    vendor_id: Object.fromEntries(parties.map(({ id, name }) => [id, name])),
  }
  return {
    labels: { ...labels, vendor_id: vendorLabel },
    say: (field, value) => (field === 'users' ? formatNumber(Number(value), language, 0) : words[field]?.[value]),
    words: { anonymous: sharedWords[language].byLink },
  }
}

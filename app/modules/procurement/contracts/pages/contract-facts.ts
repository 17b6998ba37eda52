import { addMonths } from '#kernel/clock.ts'
import type { Visit } from '#kernel/page.ts'
import { sayActor } from '#kernel/sentences.ts'
import { formatDate, formatNumber, type Language } from '#kernel/texts.ts'
import type { FieldGroup } from '#ui/record.tsx'
import { dataBearings, kinds, planWays, services } from '../contract.ts'
import type { ReadContract } from '../read-contract.ts'
import { oneOf } from '#ui/list-address.ts'
import { recordWords } from './record-words.ts'
import { contractWords } from './words.ts'

/** The groups of fields of a contract, as they stand after its modifications. */
export function contractGroups(
  { language }: Visit,
  { contract: c, ...read }: ReadContract,
  editHref?: string,
): FieldGroup[] {
  const say = recordWords[language]
  const { fields, ...words } = contractWords[language]
  const [kind, service] = [oneOf(kinds, c.kind), oneOf(services, c.service ?? undefined)]
  const [bears, way] = [oneOf(dataBearings, c.data_bearing), oneOf(planWays, c.plan_way ?? undefined)]
  const day = (date: string | null) => date && formatDate(date, language)
  const now = (current: number | null, initial: number | null, unit: (n: string) => string, digits: number) => {
    const said = (value: number) => unit(formatNumber(value, language, digits))
    if (current === null) return null
    return initial === null || initial === current ? said(current) : say.changed(said(current), said(initial))
  }
  const edit = editHref ? { editHref } : {}
  const field = (name: keyof typeof fields, value: FieldGroup['fields'][number]['value']) => ({
    label: fields[name],
    value: value || null,
  })
  return [
    {
      title: say.groups.contract,
      ...edit,
      fields: [
        field('reference', c.reference),
        field('kind', kind && words.kinds[kind]),
        field('service', service && words.services[service]),
        field('holders', holdersSaid(read.holders)),
        field('amount', now(read.current.amount, c.amount, say.euros, 2)),
        field('cpv', c.cpv),
        field('procedure', c.procedure),
        field('ccag', c.ccag),
        field('buyer_siret', c.buyer_siret),
      ].filter(({ label, value }) => value !== null || label !== fields.service),
    },
    {
      title: say.groups.time,
      ...edit,
      fields: [
        field('notified_on', day(c.notified_on)),
        field('starts_on', day(c.starts_on)),
        field('months', now(read.current.months, c.months, say.months, 0)),
        field('ends_on', day(c.ends_on)),
        field('lead_months', say.months(String(c.lead_months))),
        { label: say.prepareOn, value: c.ends_on && day(addMonths(c.ends_on, -c.lead_months)) },
      ],
    },
    {
      title: say.groups.who,
      ...edit,
      fields: [
        field('directorate_id', c.directorate),
        field('owner', c.owner),
        field('confirmed_by', c.confirmed_by && `${sayActor(c.confirmed_by, language)}, ${day(c.confirmed_on)}`),
        field('origin', originSaid(c.origin, language)),
      ],
    },
    {
      title: say.groups.data,
      fields: [
        field('data_bearing', bears && words.dataBearings[bears]),
        ...(c.data_decided_on
          ? [
              field('data_reason', c.data_reason),
              field('data_decided_by', `${sayActor(c.data_decided_by, language)}, ${day(c.data_decided_on)}`),
            ]
          : []),
      ],
    },
    {
      title: say.groups.plan,
      fields: [
        field('plan_way', way && words.planWays[way]),
        ...(way
          ? [field('plan_note', c.plan_note), field('plan_owner', c.plan_owner), field('plan_due', day(c.plan_due))]
          : []),
      ],
    },
  ]
}

/** Name, then what identifies each: « Eaux Claires (SIRET 552…) ». */
export function holdersSaid(holders: ReadContract['holders']): string | null {
  const said = holders.map(({ party, name, identifier, identifier_type }) => {
    const id = identifier && `${identifier_type ?? ''} ${identifier}`.trim()
    const called = party ?? name
    return called ? (id ? `${called} (${id})` : called) : id
  })
  return said.filter(Boolean).join(', ') || null
}

function originSaid(origin: string, language: Language): string | null {
  return new Map(Object.entries(contractWords[language].origins)).get(origin) ?? null
}

/** Fields that a useful record has and this one lacks, by name. */
export function missingIn({ contract, holders }: ReadContract): (keyof typeof contractWords.fr.fields)[] {
  const concession = contract.kind === 'concession' || contract.kind === 'dsp'
  return [
    ...(holders.length === 0 ? (['holders'] as const) : []),
    ...(concession && !contract.service ? (['service'] as const) : []),
    ...(['notified_on', 'ends_on', 'amount', 'directorate_id', 'owner'] as const).filter(
      field => contract[field] === null,
    ),
  ]
}

import { addDays } from '#kernel/clock.ts'
import { normaliseHeader, parseFrenchDate } from '#kernel/sheets.ts'

export interface Notice {
  title: string
  vendor: string
  how: 'update' | 'on-by-default' | 'contract-rider' | 'end-of-version'
  what_it_does: string
  data_touched: string
  notice_on: string | null
  activation_on: string | null
  object_by: string | null
}

const written = String.raw`(\d{1,2}(?:er)?\s+\p{L}{3,9}\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d{2}-\d{2})`

/** How surely a text is a vendor announcing AI in its product: the AI, the switch-on and the vendor's voice must all be there. */
export function noticeSigns(text: string): number {
  const plain = normaliseHeader(text.slice(0, 8_000))
  const signs = [
    /intelligence artificielle|\bia\b|assistant|\bcopilot\b|generative/,
    /activee?s? par defaut|sera activee?|date d activation|est activee?|mise a jour|passera en version|avenant|fin de la version|ne sera plus maintenue|nouvelle version/,
    /editeur|titulaire|votre (logiciel|abonnement|instance|contrat|hebergement)|logiciel|version \d/,
    /oppos|refuser|desactiver|sans reponse|en l absence de reponse/,
    /fonction|module|service/,
  ].filter(pattern => pattern.test(plain)).length
  return signs
}

/** Reads the fields of an imposed function from a vendor's letter, rider or message; a person checks them. */
export function readNotice(raw: string): Notice {
  const text = raw.replace(/[\u00a0\u202f]/g, ' ').replace(/\r/g, '')
  const flat = text.replace(/\s+/g, ' ')
  const product =
    named(text, 'produit|logiciel concerné') ??
    /(?:logiciel|produit|solution|version [\d.]+ de)\s+((?:\p{Lu}[\p{L}\d’'.-]*\s?){1,4})/u.exec(flat)?.[1] ??
    ''
  const how = howOf(flat)
  const notice_on = firstDate(flat, [
    String.raw`notifi\p{L}+\s+(?:le|du)\s+${written}`,
    String.raw`date\s*:\s*${written}`,
    String.raw`\p{L}[\p{L}’'-]+,\s+le\s+${written}`,
    String.raw`fait à [^.]{2,40}?le\s+${written}`,
  ])
  const limit = firstDate(flat, [
    String.raw`jusqu.au\s+${written}`,
    String.raw`(?:oppos|refus)\p{L}*[^.]{0,120}?avant le\s+${written}`,
  ])
  const days = Number(/(?:disposez de|délai de|sous)\s+(\d{1,3})\s+jours/i.exec(flat)?.[1])
  return {
    title: clean(product) || subjectOf(text),
    vendor: clean(named(text, 'éditeur|fournisseur|titulaire') ?? vendorOf(text, flat)),
    how,
    what_it_does: sentence(
      named(text, 'ce que fait (?:la nouvelle fonction|la fonction|l.assistant)|fonction') ??
        section(flat, String.raw`ce que fait[^.:]{0,40}`) ??
        /[^.]*\b(?:cette|la) fonction[^.]{0,60}?(?:intelligence artificielle|IA)\s+([^.]{15,300})\./i.exec(flat)?.[1] ??
        /[^.]*(?:intelligence artificielle|assistant)[^.]{0,300}\./i.exec(flat)?.[0] ??
        '',
    ),
    data_touched: sentence(
      named(text, 'données concernées|données traitées') ??
        section(flat, 'données concernées') ??
        /(?:traite|lit|utilise|accède à)\s+([^.]{10,300})\./i.exec(flat)?.[1] ??
        '',
    ),
    notice_on,
    activation_on: firstDate(flat, [
      String.raw`date d.activation[^.]{0,100}?${written}`,
      String.raw`activ\p{L}+[^.]{0,60}?\ble\s+${written}`,
      String.raw`(?:passera|mise à jour|déploy\p{L}+|entr\p{L}+ en vigueur)[^.]{0,80}?\ble\s+${written}`,
    ]),
    object_by: limit ?? (notice_on && days ? addDays(notice_on, days) : null),
  }
}

function howOf(flat: string): Notice['how'] {
  const plain = normaliseHeader(flat)
  if (/\bavenant\b/.test(plain)) return 'contract-rider'
  if (/fin de (la )?version|ne sera plus maintenue|derniere version sans/.test(plain)) return 'end-of-version'
  return /par defaut/.test(plain) ? 'on-by-default' : 'update'
}

function firstDate(flat: string, patterns: readonly string[]): string | null {
  for (const pattern of patterns) {
    const date = parseFrenchDate(new RegExp(pattern, 'iu').exec(flat)?.[1] ?? '')
    if (date) return date
  }
  return null
}

/** « Produit : Plumeline Séances » */
function named(text: string, label: string): string | undefined {
  return new RegExp(String.raw`(?:^|\n)\s*(?:${label})\s*:\s*([^\n]+)`, 'iu').exec(text)?.[1]
}

/** « Données concernées. L’assistant lit … » or « Article 2 – Données concernées La fonction traite … » */
function section(flat: string, label: string): string | undefined {
  return new RegExp(String.raw`(?:^|[.–-]\s)\s*${label}\s*\.?\s+((?:l\p{L}*[’']?\s?)?[^.]{15,400})\.`, 'iu').exec(
    flat,
  )?.[1]
}

function vendorOf(text: string, flat: string): string {
  const company = /soci[ée]t[ée]\s+((?:\p{Lu}[\p{L}’'-]*\s?){1,4})/u.exec(flat)?.[1]
  const letterhead = text
    .split('\n')
    .map(line => line.trim().split(/\s{3,}/)[0] ?? '')
    .find(line => line.length > 3)
  return company ?? letterhead ?? ''
}

function subjectOf(text: string): string {
  return clean(/(?:^|\n)\s*objet\s*:\s*([^\n]+)/i.exec(text)?.[1] ?? '')
}

function clean(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:–-]+$/, '')
    .trim()
    .slice(0, 160)
}

function sentence(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 900)
}

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

const ai = /\b(intelligence artificielle|ia|copilot|generative|modele de langage)\b/
const letterOrRider =
  /\b(madame|monsieur|bonjour|salutations|cordialement|cher client|chers? clients?)\b|^avenant\b|\ble titulaire\b/
const vendorSpeaks =
  /\b(notre (logiciel|solution|produit|plateforme|progiciel|application)|votre (abonnement|instance|contrat|licence)|vous (utilisez|disposez|opposer)|nos (clients|utilisateurs|collectivites)|collectivites clientes|le titulaire|editeur du logiciel)\b/
/** What a letter says to its reader when it names neither « notre logiciel » nor « votre contrat ». */
const announces =
  /\b(nous (vous (informons|annoncons|signalons|confirmons|faisons part)|avons le plaisir)|(sans|sauf) (opposition|refus|reponse|retour|avis contraire) de votre part|(pouvez|pourrez) (vous y opposer|(le|la) (refuser|desactiver)|refuser))\b/
/** A letter of ours to a vendor, an act, a bill, the press, a newsletter: they speak of AI and announce nothing. */
const otherPaper =
  /\b(merci de nous (indiquer|preciser|communiquer)|nous (utilisons|vous demandons)|pourriez vous|apres en avoir delibere|net a payer|total ttc|se desabonner|se desinscrire|desinscription|lire aussi|reserve aux abonnes)\b/
const otherHead =
  /^(extrait d|deliberation|arrete|proces verbal|compte rendu|feuille d|charte|rapport|note|bilan|guide|facture|devis|convocation|newsletter|lettre d information|communique)/
const event = /\b(webinaire|conference|salon|club utilisateurs|formation|article|livre blanc|enquete|sondage)\b/

/** A notice is a letter: beyond this it is something else, and is looked at no further. */
export const longestNotice = 15_000

/**
 * How surely a text is one vendor announcing, at a date, AI in its product: a letter, a rider or a message in the vendor's
 * voice, whose announcement itself speaks of AI. Lists and guides, which hold all these words too, are refused.
 */
export function noticeConfidence(raw: string): number {
  if (raw.length > 2 * longestNotice) return 0
  const { paragraphs, flat } = flattened(raw)
  const plain = normaliseHeader(flat)
  const listed = paragraphs.filter(line => /^(#{1,4} |\||[-*•] )/.test(line)).length
  if (flat.length > longestNotice || listed > Math.max(4, paragraphs.length * 0.3)) return 0
  if (paragraphs.slice(0, 6).some(line => otherHead.test(normaliseHeader(line))) || otherPaper.test(plain)) return 0
  const message = /^(de|from) ?:/im.test(raw) && /^(objet|sujet|subject) ?:/im.test(raw)
  if (!(message || letterOrRider.test(plain))) return 0
  const notice = readNotice(raw)
  if (!vendorSpeaks.test(plain) && !announcesWhole(notice, paragraphs[0] ?? '', plain)) return 0
  if (!notice.activation_on || !notice.what_it_does || !(notice.title || notice.vendor)) return 0
  const said = [subjectOf(raw), ...announcements(flat)].map(normaliseHeader)
  if (!said.some(words => ai.test(words) && !event.test(words))) return 0
  return notice.object_by || /par defaut|oppos|desactiver/.test(plain) ? 0.92 : 0.7
}

/** Whoever writes gives both dates, informs the reader and is no authority: nobody but a vendor does all of it. */
function announcesWhole({ vendor, activation_on, object_by }: Notice, head: string, plain: string): boolean {
  const whole = vendor !== '' && activation_on !== null && object_by !== null
  return whole && announces.test(plain) && !notVendor.test(normaliseHeader(head))
}

/** The sentences that switch something on. */
function announcements(flat: string): string[] {
  return flat
    .split(/(?<=[.!?])\s|¶/)
    .filter(one =>
      /activ\p{L}+|déploy|mise à jour|passera|entr\p{L}+ en vigueur|ajoute|intègr|intégr|propose|disponible/iu.test(
        one,
      ),
    )
}

/** One line, where ¶ marks the end of a paragraph so that no name runs over it. */
function flattened(raw: string): { text: string; paragraphs: string[]; flat: string } {
  const text = raw
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\r/g, '')
    .replace(/['ʼ]/g, '’')
  const paragraphs = text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  return { text, paragraphs, flat: text.replace(/\n\s*\n/g, ' ¶ ').replace(/\s+/g, ' ') }
}

/** Reads the fields of an imposed function from a vendor's letter, rider or message; a person checks them. */
export function readNotice(raw: string): Notice {
  const { text, flat } = flattened(raw)
  const product =
    named(text, 'produit|logiciel(?: concerné)?') ??
    /(?:logiciel|produit|progiciel|solution|abonnement|version [\d.]+ de)\s+((?:\p{Lu}[\p{L}\d’.-]*\s?){1,4})/u.exec(
      flat,
    )?.[1] ??
    ''
  const notice_on =
    mailDate(raw) ??
    firstDate(flat, [
      String.raw`notifi\p{L}+\s+(?:le|du)\s+${written}`,
      String.raw`\bdate\s*:\s*${written}`,
      String.raw`\p{L}[\p{L}’-]+,\s+le\s+${written}`,
      String.raw`fait à [^.]{2,40}?le\s+${written}`,
      String.raw`(?:¶|;|\d{3,})\s*le\s+${written}`,
    ])
  const limit = firstDate(flat, [
    String.raw`jusqu.au\s+${written}`,
    String.raw`(?:oppos|refus)\p{L}*[^.]{0,120}?(?:avant le|au plus tard le)\s+${written}`,
    String.raw`date limite[^.]{0,60}?${written}`,
  ])
  const days = Number(/(?:disposez de|délai de|sous)\s+(\d{1,3})\s+jours/i.exec(flat)?.[1])
  return {
    title: clean(product) || clean(subjectOf(raw)),
    vendor: clean(named(text, 'éditeur|fournisseur|titulaire') ?? vendorOf(text, flat)),
    how: howOf(flat),
    what_it_does: sentence(
      named(text, 'ce que fait (?:la nouvelle fonction|la fonction|l.assistant)|fonction') ??
        section(flat, String.raw`ce que fait[^.:]{0,40}`) ??
        /[^.]*\b(?:cette|la) fonction[^.]{0,60}?(?:intelligence artificielle|IA)\s+([^.]{15,300})\./i.exec(flat)?.[1] ??
        /(?:intelligence artificielle|\bIA\b)[^.¶]{0,80}?\squi\s+([^.¶]{8,300}?)(?:, (?:sera|est) |\.)/i.exec(
          flat,
        )?.[1] ??
        text.split(/(?<=[.!?])\s|\n/).find(one => one.length > 40 && ai.test(normaliseHeader(one))) ??
        '',
    ),
    data_touched: sentence(
      named(text, 'données (?:concernées|traitées|utilisées)') ??
        section(flat, 'données (?:concernées|traitées|utilisées)') ??
        /(?:traite|lit|utilise|accède à)\s+([^.]{10,300})\./i.exec(flat)?.[1] ??
        '',
    ),
    notice_on,
    activation_on: firstDate(flat, [
      String.raw`date d.activation[^.]{0,100}?${written}`,
      String.raw`activ\p{L}+[^.]{0,60}?\b(?:le|du)\s+${written}`,
      String.raw`(?:passera|mise à jour|déploy\p{L}+|entr\p{L}+ en vigueur|disponible)[^.]{0,80}?\b(?:le|du)\s+${written}`,
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

/** « Date: Mon, 16 Nov 2026 09:12:00 +0100 »: mail headers are in English whatever the language. */
function mailDate(raw: string): string | null {
  const found = /^date: (?:\w{3}, )?(\d{1,2}) (\w{3}) (\d{4})/im.exec(raw)
  const month = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(found?.[2]?.toLowerCase() ?? '?') / 3 + 1
  return found && month >= 1 ? parseFrenchDate(`${found[1]}/${month}/${found[3]}`) : null
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
  return new RegExp(String.raw`(?:^|[.–¶-]\s)\s*${label}[\s.:¶]+((?:l\p{L}*[’']?\s?)?[^.]{15,400})\.`, 'iu').exec(
    flat,
  )?.[1]
}

/** Who sells it: named as such, then a message's signature; the letterhead is the last resort. */
function vendorOf(text: string, flat: string): string {
  const company =
    /soci[ée]t[ée]\s+((?:\p{Lu}[\p{L}’-]*\s?){1,4})/u.exec(flat)?.[1] ??
    /((?:\p{Lu}[\p{L}’-]*\s){1,4}), éditeur d/u.exec(flat)?.[1]
  const names = (lines: string) =>
    lines
      .split('\n')
      .map(line => line.trim().split(/\s{3,}/)[0] ?? '')
      .filter(line => /^\p{Lu}[^\d:@]{3,80}$/u.test(line) && !notVendor.test(normaliseHeader(line)))
  const message = /^(?:de|from) ?:/im.test(text)
  const signature = /cordialement|salutations/i.test(text)
    ? names(text.slice(text.search(/cordialement|salutations/i)))
    : []
  return company ?? (message ? (signature.at(-1) ?? '') : (names(text)[0] ?? ''))
}

const notVendor =
  /^(communaute|commune|mairie|ville|departement|region|metropole|syndicat|direction|service|madame|monsieur|objet|avenant|republique|bien cordialement|cordialement|le |la |bonjour|message)/

function subjectOf(text: string): string {
  const found = /(?:^|\n)\s*(?:objet|sujet|subject)\s*:\s*([^\n]+)/i.exec(text)?.[1]
  return found ?? text.trim().split('\n')[0] ?? ''
}

function clean(text: string): string {
  return text
    .replace(/[\s¶]+/g, ' ')
    .replace(/[\s.,;:–-]+$/, '')
    .trim()
    .slice(0, 160)
}

/** « L’assistant lit le contenu… » → « le contenu… »: the field's label already says who does what. */
function sentence(text: string): string {
  return text
    .replace(/[\s¶]+/g, ' ')
    .trim()
    .replace(
      /^(?:l’(?:assistant|outil)|elle|il|(?:la|cette) (?:nouvelle )?fonction|le module)\s+(?:(?:lit|traite|utilise|analyse|accède à)\s+)?/i,
      '',
    )
    .replace(/[.\s]+$/, '')
    .slice(0, 900)
}

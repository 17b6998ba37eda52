import { parseFrenchDate } from '#kernel/sheets.ts'
import type { DocumentKind } from './criteria.ts'
import { dateOf } from './document-dates.ts'
import { plainWords } from './plain-words.ts'

export interface DocumentSigns {
  kind: DocumentKind
  /** The text itself says its kind, and does not call itself a draft: what it says may be relied upon. */
  certain: boolean
  title: string
  /** Civil date of the act itself, not of those it cites; null when the text does not say. */
  dated: string | null
  who: string
  /** Title, object and body, as `plainWords` gives them: what the whole document is about. */
  subject: string
  passages: Passage[]
  /** The words in which its kind and its date were read. */
  read: { kind?: string; dated?: string }
}

/** A paragraph, and what it is worth: an act decides, states, or merely cites. */
export interface Passage {
  text: string
  /** The numbered point or the short title it comes under. */
  heading: string
  role: 'decides' | 'states' | 'cites' | 'agenda'
}

/** How a title opens; the first line that opens so settles the kind, whatever the text cites afterwards. */
const kinds: [DocumentKind, RegExp][] = [
  ['autre', /^projet (de |d )(deliberation|arrete|convention|plan)\b/],
  ['emargement', /(feuille|liste) d emargement|feuille de presence|^emargement/],
  ['deliberation', /^extrait d.*deliberation|^(registre des )?deliberations?\b/],
  ['proces-verbal', /^(projet de )?(proces verba(l|ux)|compte rendu|releve de (decisions|conclusions))|^pv\b/],
  ['arrete', /^arrete\b(?! (par|le|au)\b)/],
  ['plan-de-formation', /^(plan|programme|reglement) (\p{L}+ ){0,2}de formation/u],
  ['charte', /^(annexe \d* ?)?(projet de )?charte\b/],
  ['registre-rgpd', /^(extrait du )?registre (des (activites de )?traitements?|rgpd)|^fiche de (traitement|registre)/],
  ['convention', /^(convention|accord de partenariat|contrat de concession|cahier des clauses|ccap|cctp)\b/],
  ['organigramme', /organigramme/],
  [
    'rapport',
    /^(rapport|bilan|enquete|etude|note|synthese|constat|restitution|resultats|diagnostic|audit|schema directeur|cartographie|matrice|(plan|strategie) de communication)\b/,
  ],
  ['autre', /^(programme|affiche|recueil|guide|fiche|questionnaire|catalogue|inventaire|recensement|bibliotheque)\b/],
]
/** Papers that speak of acts without being one: a bill, an invitation, the press, a newsletter. */
const noAct = /^(facture|devis|bon de commande|convocation|communique|offre d emploi|newsletter|lettre d information)\b/
const press =
  /\b(lire aussi|reserve aux abonnes|notre (correspondant|journaliste)|la redaction|net a payer|se desabonner|se desinscrire|desinscription)\b/
const citing = /^(vus?|considerant|attendu|entendu|sur (le )?rapport)\b/
const deciding =
  /apres (en )?avoir (debattu et )?delibere|ayant delibere|^(decide|delibere|arrete|arretent|approuve|adopte|designe|nomme|prend acte)\b|^article (1|premier)|\b(conseil|comite|bureau|assemblee)\b.{0,120}\b(decide|approuve|adopte|prend acte|autorise|designe|emet)\b/
const signing = /^(vote|pour extrait|fait a|ainsi (fait|delibere))\b/
const numbered = /^(?:(?:point|question|article|délibération)\s+(?:n°\s*)?)?(\d{1,2})(?:er)?(?:\.\d+)*\s*[.):–-]\s/iu

/** Reads a document's five fields and its passages; null when it looks like no act we know. */
export function readDocument(text: string, fileName: string): DocumentSigns | null {
  if (/^#{1,3} |^\|? ?:?-{3,}:? ?\|/m.test(text)) return null
  const all = paragraphs(text)
  const cited = all.findIndex(line => citing.test(plainWords(line)))
  const head = all.slice(0, Math.min(15, cited === -1 ? 15 : cited))
  const plainHead = head.map(plainWords)
  const found = plainHead.flatMap((line, index) => {
    const kind = line.length <= 250 ? kinds.find(([, pattern]) => pattern.test(line))?.[0] : undefined
    return kind ? [{ kind, index }] : []
  })[0]
  const other = plainHead.findIndex(line => noAct.test(line))
  if ((other !== -1 && other < (found?.index ?? 8)) || press.test(plainWords(text))) return null
  const byName = kinds.find(([, pattern]) => pattern.test(plainWords(fileName.replace(/^[\d\s_-]+/, ''))))?.[0]
  const delibered = /apres (en )?avoir (debattu et )?delibere/.test(plainWords(text.slice(0, 20_000)))
    ? 'deliberation'
    : undefined
  const kind = found?.kind ?? delibered ?? byName
  if (!kind) return null
  const follows = head[(found?.index ?? head.length) + 1] ?? ''
  const object = objectOf(head) || (kind === 'emargement' && !/:/.test(follows) ? follows : '')
  const body = head.find(line => line.length <= 90 && bodyOf(plainWords(line)))
  const kindLine = head[found?.index ?? -1] ?? ''
  const passages = passagesOf(all)
  const own = passages.filter(({ role }) => role !== 'cites' && role !== 'agenda').map(passage => passage.text)
  const dated = dateOf(kind, own.join('\n'), head, kindLine)
  return {
    kind,
    certain: found !== undefined || delibered !== undefined,
    title: titleOf(kind, head, found?.index ?? 0, object) || fileName,
    dated: dated?.date ?? parseFrenchDate(/\d{4}-\d{2}-\d{2}/.exec(fileName)?.[0] ?? ''),
    who: whoOf(kind, head, all),
    subject: plainWords([...new Set([kindLine, object, body])].join(' . ')),
    passages,
    read: { ...(kindLine ? { kind: kindLine } : {}), ...(dated ? { dated: dated.words } : {}) },
  }
}

/** Lines of a PDF are joined back into paragraphs: a full line that ends no sentence goes on; a label opens a line. */
function paragraphs(text: string): string[] {
  const lines = text.replace(/\r/g, '').split('\n')
  const longest = lines.reduce((most, line) => Math.max(most, line.trim().length), 0)
  const full = longest > 140 ? Number.POSITIVE_INFINITY : Math.max(30, longest * 0.8)
  const opens =
    /^(?:vus?\s|considérant|attendu|article\s|point\s|[-•–—▪*]\s|objet\b|fait à|décide|après en|ordre du jour|pour extrait|\p{L}[\p{L} ]{2,24} ?: )/iu
  const wraps = lines.filter(line => line.trim().length >= full).length >= 5
  const found: string[] = []
  let last = ''
  for (const raw of lines) {
    const line = raw.replace(/\s+/g, ' ').trim()
    const wrapped = last.length >= full && !/[.;:!?]$/.test(last) && (wraps || /^[\p{Ll}\d]/u.test(line))
    const goesOn = wrapped && !opens.test(line) && !numbered.test(line)
    if (line !== '' && goesOn) found.push(`${found.pop()} ${line}`)
    else if (line !== '') found.push(line)
    last = line
  }
  return found
}

function passagesOf(all: readonly string[]): Passage[] {
  let section = ''
  let title = ''
  let list: 'cites' | 'agenda' | null = null
  let place = 0
  let decides = false
  const announced = new Map<number, string>()
  return all.map(text => {
    const plain = plainWords(text)
    const number = Number(numbered.exec(text)?.[1] ?? 0)
    const item = number > place || (number === 0 && /^[-•–—▪*]\s/.test(text))
    if (/^ordre du jour\b/.test(plain)) list = 'agenda'
    else if (citing.test(plain)) list = 'cites'
    else if (list && !item) list = null
    if (list === null && deciding.test(plain)) decides = true
    if (signing.test(plain)) decides = false
    place = list === 'agenda' ? number : 0
    if (list === 'agenda' && number > 0) announced.set(number, text)
    if (list === null && (number > 0 || /^(point|article)\s+\d/i.test(text))) {
      section = `${pointTitle(text)} ${announced.get(number) ?? ''}`
      title = ''
    } else if (list === null && text.length <= 90 && !/[.;:,]$/.test(text) && !/^[-•]/.test(text)) {
      if (!/^(avis|vote|debat|decision|discussion|reponse|observation)/.test(plain)) section = ''
      title = text
    }
    return { text, heading: `${section} ${title}`.trim(), role: list ?? (decides ? 'decides' : 'states') }
  })
}

/** « Point 2. Projet de charte. La direction… » → « Projet de charte »; an article that is one sentence has no title. */
function pointTitle(text: string): string {
  const [, title = '', rest = ''] = /^.{0,14}?[.):–-]\s+([^.;]{3,120})([.;]?\s*.*)$/su.exec(text) ?? []
  return /^[.;]\s*$/.test(rest) ? '' : title
}

function objectOf(head: readonly string[]): string {
  const index = head.findIndex(line => /^objet\b/i.test(line))
  const typed = (head[index] ?? '').replace(/^objet[^:–]{0,30}[:–]?\s*/i, '')
  return typed.length >= 8 ? typed : index >= 0 ? (head[index + 1] ?? '') : ''
}

function titleOf(kind: DocumentKind, head: readonly string[], index: number, object: string): string {
  const line = head[index] ?? ''
  const next = head[index + 1] ?? ''
  if (object) return shortened(object)
  if (kind === 'arrete' || kind === 'deliberation') {
    const about =
      /\b(?:portant|relati(?:f|ve) (?:à|au)x?|:|–)\s+(.{8,})/iu.exec(line) ??
      (line.length < 40 ? /^(?:portant\s+)?(.{8,})/iu.exec(next) : null)
    return shortened(about?.[1] ?? line)
  }
  const body = kind === 'proces-verbal' ? head.find(one => one.length <= 90 && bodyOf(plainWords(one))) : undefined
  return shortened(body && body !== line ? `${line} – ${body}` : line)
}

function shortened(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim()
  const cut = clean.length > 170 ? `${clean.slice(0, 168).replace(/\s+\S*$/, '')}…` : clean
  return capital(cut.replace(/[\s,;:–-]+(…?)$/, '$1'))
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const bodies: [RegExp, string][] = [
  [/comite social territorial|\bcst\b/, 'Comité social territorial'],
  [/conseil communautaire/, 'Conseil communautaire'],
  [/conseil municipal/, 'Conseil municipal'],
  [/conseil metropolitain/, 'Conseil métropolitain'],
  [/conseil departemental/, 'Conseil départemental'],
  [/conseil regional/, 'Conseil régional'],
  [/comite syndical/, 'Comité syndical'],
  [/conseil d administration/, 'Conseil d’administration'],
  [/bureau communautaire/, 'Bureau communautaire'],
]
const bodyOf = (plain: string) => bodies.find(([pattern]) => pattern.test(plain))?.[1]

/** The body or the function that took the act; the authority's name when nothing closer is said. */
function whoOf(kind: DocumentKind, head: readonly string[], all: readonly string[]): string {
  if (kind === 'registre-rgpd') return 'Délégué à la protection des données'
  const signer = all.map(
    line => /^(?:Le|La)\s+((?:maire|présidente?)(?:\s+(?:de|du|d[’']).{2,90}?)?),?$/iu.exec(line)?.[1],
  )
  if (kind === 'arrete') return capital(signer.find(Boolean) ?? 'maire')
  const top = plainWords(head.join(' . '))
  if (kind === 'deliberation' || kind === 'proces-verbal') {
    const body = bodyOf(top) ?? bodyOf(plainWords(all.slice(0, 30).join(' . ')))
    if (body) return body
  }
  const opening = head.join('\n')
  const by =
    /(?<!être |sera )(?:adopt|approuv|valid|arrêt|établi|rédig)\p{L}*\s+par\s+(?:le |la |l[’'])((?:conseil|comité|bureau|commission|maire|président|direct|service|mission)[^.,;:\n]{0,60}?)(?=\s+(?:le|du|en)\s|[.,;:\n]|$)/iu
  const direction =
    /direction (?:générale )?(?:des|de la|de l[’']|du|d[’'])[\p{L}’' -]{3,60}?(?=\s+et\s|\s[–-]\s|[.,;:()\n]|$)/iu
  const authority =
    /(?:[Cc]ommune|[Vv]ille|[Mm]airie|[Cc]ommunauté (?:de communes|d[’']agglomération)|[Mm]étropole|[Ss]yndicat|[Dd]épartement|[Cc]entre de gestion|[Mm]édiathèque) (?:\p{Ll}+ ){0,3}(?:d[’'])?\p{Lu}[\p{L}’'-]*(?: (?:\p{Lu}|d[eu’' ]|l[ae’' ]|sur|en)[\p{L}’'-]*)*/u
  const officer = /déléguée? à la protection des données/iu
  return capital(
    (
      by.exec(opening)?.[1] ??
      officer.exec(opening)?.[0] ??
      direction.exec(opening)?.[0] ??
      authority.exec(opening)?.[0] ??
      ''
    ).trim(),
  )
}

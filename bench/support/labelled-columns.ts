import { profileSource } from '#modules/catalogue/profiling/profile-source.ts'
import { draw, type Draw } from './draw.ts'

interface Maker {
  /** The kind that the column is; null for noise. */
  kind: string | null
  personal: boolean
  headers: readonly string[]
  make(of: Draw): string
}

const first = ['Marie', 'Jean', 'Louise', 'Karim', 'Paul', 'Inès', 'Luc', 'Sofia', 'Hugo', 'Jeanne', 'Ahmed', 'Claire']
const last = ['Martin', 'Petit', 'Durand', 'Moreau', 'Lefèvre', 'Garcia', 'Roux', 'Faure', 'Blanc', 'Guérin', 'Haddad']
const padded = (of: Draw, low: number, high: number, width: number) => `${of.whole(low, high)}`.padStart(width, '0')
const day = (of: Draw, from: number, to: number) =>
  `${padded(of, 1, 28, 2)}/${padded(of, 1, 12, 2)}/${of.whole(from, to)}`
const letters = (of: Draw, length: number) =>
  Array.from({ length }, () => of.one([...'ABCDEFGHJKLMNPQRSTVWXYZ'])).join('')
const comma = (value: number) => `${value}`.replace('.', ',')
const uaiLetters = 'ABCDEFGHJKLMNPRSTUVWXYZ'

function iban(of: Draw): string {
  const account = of.digits(23)
  return `FR${`${98n - (BigInt(`${account}152700`) % 97n)}`.padStart(2, '0')}${account}`
}

const typed = (kind: string, headers: string[], make: Maker['make'], personal = false): Maker => ({
  kind,
  headers,
  make,
  personal,
})
const noise = (headers: string[], make: Maker['make']): Maker => ({ kind: null, headers, make, personal: false })

/** What files of local authorities hold: the kinds that the profiler names, under headers as people write them. */
const wanted: readonly Maker[] = [
  typed('nir', ['nir', 'N° Sécu', 'valeur'], of => of.nir(), true),
  typed('iban', ['IBAN', 'compte'], iban, true),
  typed(
    'email',
    ['Courriel', 'mail', 'colonne12'],
    of => `${of.one(first)}.${of.one(last)}${of.digits(2)}@exemple.fr`,
    true,
  ),
  typed(
    'phone',
    ['Téléphone', 'tel', 'contact2'],
    of => `06 ${of.digits(2)} ${of.digits(2)} ${of.digits(2)} ${of.digits(2)}`,
    true,
  ),
  typed('birth-date', ['date_naissance', 'DDN', 'Né(e) le'], of => day(of, 1935, 2008), true),
  typed('first-name', ['prenom', 'Prénom'], of => of.one(first), true),
  typed('person-name', ['nom_usage', 'Nom de famille', 'Nom du demandeur'], of => of.one(last), true),
  typed('plate', ['immatriculation'], of => `${letters(of, 2)}-${of.digits(3)}-${letters(of, 2)}`, true),
  typed('staff-number', ['matricule'], of => `A${of.digits(5)}`, true),
  typed('siren', ['siren', 'num_siren', 'identifiant'], of => of.siren()),
  typed('siret', ['SIRET', 'siret_etablissement', 'fournisseur'], of => of.siret()),
  typed(
    'insee-commune',
    ['code_insee', 'INSEE'],
    of => padded(of, 1, 95, 2).replace('20', '21') + padded(of, 1, 700, 3),
  ),
  typed('postal-code', ['code_postal', 'CP'], of => `${padded(of, 1, 95, 2).replace('20', '21')}${of.whole(0, 9)}00`),
  typed('uai', ['uai', 'code_uai', 'etablissement'], of => {
    const digits = `0${of.digits(6)}`
    return digits + (uaiLetters[Number(digits) % 23] ?? '')
  }),
  typed('rna', ['rna', 'association'], of => `W${of.digits(9)}`),
  typed('latitude', ['lat', 'latitude'], of => comma(of.whole(4_300_000, 5_000_000) / 100_000)),
  typed('longitude', ['lon', 'longitude'], of => comma(of.whole(-400_000, 700_000) / 100_000)),
  typed('lambert93-x', ['x_l93'], of => `${of.whole(300_000, 1_100_000)}`),
  typed('lambert93-y', ['y_l93'], of => `${of.whole(6_100_000, 7_000_000)}`),
  typed('url', ['site_web', 'fiche'], of => `https://exemple.fr/${of.digits(5)}`),
  typed(
    'phone',
    ['tel'],
    of => of.one([`+33 6 ${of.digits(8)}`, `01.${of.digits(2)}.${of.digits(2)}.${of.digits(2)}.${of.digits(2)}`]),
    true,
  ),
  typed('phone', ['telephone_portable'], of => `6${of.digits(8)}`, true),
  typed(
    'birth-date',
    ['dateNaissance'],
    of => `${of.whole(1935, 2008)}-${padded(of, 1, 12, 2)}-${padded(of, 1, 28, 2)}`,
    true,
  ),
  typed('person-name', ['nom', 'agent', 'demandeur'], of => `${of.one(last).toUpperCase()} ${of.one(first)}`, true),
  typed('person-name', ['nom', 'responsable'], of => `${of.one(['Mme', 'M.'])} ${of.one(first)} ${of.one(last)}`, true),
  typed(
    'iban',
    ['rib', 'champ7'],
    of =>
      iban(of)
        .replace(/(.{4})/g, '$1 ')
        .trim(),
    true,
  ),
  typed('siren', ['entreprise', 'num'], of => of.siren().replace(/(\d{3})(?=\d)/g, '$1 ')),
  {
    kind: null,
    personal: true,
    headers: ['commentaire', 'observations'],
    make: of =>
      of.whole(0, 9) < 3
        ? `Rappeler ${of.one(first)} au 06${of.digits(8)} avant midi`
        : of.one(['Dossier complet', 'Relance faite le 3', 'Sans suite']),
  },
  typed('year', ['annee', 'exercice', 'annee_naissance_projet'], of => `${of.whole(1990, 2026)}`),
]

/** What looks like the above and is not. */
const lures: readonly Maker[] = [
  noise(['facture', 'num_piece'], of => of.digits(9)),
  noise(['reference'], of => `0${of.digits(13)}`),
  noise(['id_objet'], of => of.digits(13)),
  noise(['quantite', 'nb_places'], of => `${of.whole(0, 400)}`),
  noise(['montant', 'Prix HT'], of => comma(of.whole(0, 9_999_999) / 100)),
  noise(['date_evenement', 'mise_en_service'], of => day(of, 1950, 2026)),
  noise(['equipement', 'nom_ecole'], of => `École ${of.one(first)} ${of.one(last)}`),
  noise(['voie', 'nom_rue'], of => `Rue ${of.one(first)} ${of.one(last)}`),
  noise(['commune', 'lieu'], of => of.one(['Brume', 'Ondeval', 'Saint-Aubin', 'Vaux-le-Pont', 'Sainte-Marie'])),
  noise(['code_article', 'code'], of => of.digits(5)),
  noise(['version'], of => `${of.whole(1, 9)}.${of.whole(0, 20)}.${of.whole(0, 9)}`),
  noise(['statut'], of => of.one(['ouvert', 'clos', 'en cours'])),
  noise(['duree_minutes'], of => `${of.whole(1900, 2030)}`),
  noise(['mail_envoye', 'iban_fourni', 'telephone_verifie'], of => of.one(['oui', 'non'])),
  noise(['naissances', 'nb_naissances'], of => `${of.whole(0, 90)}`),
  noise(['nom', 'raison_sociale'], of => `${of.one(['Boulangerie', 'Garage', 'SARL'])} ${of.one(last)}`),
  noise(['contact', 'service'], of => `Service ${of.one(['voirie', 'culture', 'des sports', 'petite enfance'])}`),
  noise(['date_creation_association'], of => day(of, 1950, 2020)),
  noise(['places_handicap'], of => `${of.whole(0, 12)}`),
  typed('siren', ['telephone'], of => of.siren()),
  noise(['hauteur'], of => comma(of.whole(0, 9_000) / 100)),
  noise(['libelle'], of => `${of.one(['Entretien', 'Achat', 'Pose'])} ${of.one(['banc', 'lampadaire', 'clôture'])}`),
]

const [tables, rows, columnsPerTable] = [60, 300, 20]

/** A column that nobody tuned the profiler on: drawn, with a tenth of its cells missing or wrong. */
function drawTable(of: Draw): { csv: string; truth: Maker[] } {
  const truth = Array.from({ length: columnsPerTable }, (_, i) => of.one(i % 2 === 0 ? wanted : lures))
  const header = truth.map(({ headers }, i) => `${of.one(headers)}${i > 9 && of.whole(0, 3) === 0 ? '_2' : ''}`)
  const cell = (maker: Maker) => {
    const chance = of.whole(0, 99)
    if (chance < 6) return of.one(['', 'NC', ''])
    return chance < 9 ? of.one(['?', 'voir dossier', '0']) : maker.make(of)
  }
  const lines = Array.from({ length: rows }, () => truth.map(cell).join(';'))
  return { csv: [header.join(';'), ...lines].join('\n'), truth }
}

/** Prints precision and recall of each kind, and of « may be personal », on columns of which half are lures. */
export async function recallAndPrecision(): Promise<void> {
  const of = draw(7)
  const scores = new Map<string, { right: number; missed: number; wrong: number }>()
  const score = (kind: string) => {
    const known = scores.get(kind) ?? { right: 0, missed: 0, wrong: 0 }
    scores.set(kind, known)
    return known
  }
  for (let table = 0; table < tables; table++) {
    const { csv, truth } = drawTable(of)
    const profile = await profileSource({ name: 't.csv', bytes: new TextEncoder().encode(csv) })
    for (const [i, column] of profile.columns.entries()) {
      const maker = truth[i]
      if (!maker) throw new Error('a column was lost')
      count(score, maker.kind, column.meaning?.kind ?? null)
      const held = column.personal.some(({ sensitivity }) => sensitivity !== 'low' && sensitivity !== 'context')
      count(score, maker.personal ? '(personal data)' : null, held ? '(personal data)' : null)
    }
  }
  console.log(
    `\n${tables * columnsPerTable} columns of ${rows} rows, half of them lures, a tenth of the cells missing or wrong`,
  )
  for (const [kind, { right, missed, wrong }] of [...scores].toSorted(([a], [b]) => a.localeCompare(b)))
    console.log(
      `  ${kind.padEnd(20)} precision ${share(right, right + wrong)}   recall ${share(right, right + missed)}   (${right + missed} columns)`,
    )
}

type Score = (kind: string) => { right: number; missed: number; wrong: number }

function count(score: Score, true_: string | null, said: string | null): void {
  if (true_ === said) {
    if (true_) score(true_).right++
    return
  }
  if (true_) score(true_).missed++
  if (said) score(said).wrong++
}

const share = (part: number, whole: number) => (whole === 0 ? '   –' : (part / whole).toFixed(3))

import { describe, expect, it } from 'vitest'
import { buildModules } from '#modules.ts'
import type { Cell, ReadFile } from '#kernel/recognition.ts'
import { leastConfidence, rankRecognisers } from '#modules/intake/best-recogniser.ts'
import { previewApplications } from './preview-applications.ts'

const registry = buildModules()

/** A sheet from lines of cells separated by « | ». */
function sheet(text: string, name = 'tableau.csv'): ReadFile {
  const rows = text.split('\n').map(line => line.split('|').map((cell): Cell => cell.trim() || null))
  return { name, bytes: text.length, sha256: '', kind: 'csv', sheets: [{ name: 'Feuille1', rows }] }
}

async function best(file: ReadFile): Promise<string | null> {
  const [found] = await rankRecognisers(registry, file)
  return found && found.confidence >= leastConfidence ? found.recogniser.id : null
}

const fed = async (file: ReadFile) =>
  Object.values((await previewApplications(file, null, [])).mapping ?? {})
    .filter(field => field !== null)
    .toSorted()

const lists: [string, string, string[]][] = [
  [
    'GLPI, software',
    'Nom|Éditeur|Nombre d’installations|Version|Entité\nQGIS|OSGeo|12|3.34|Racine',
    ['directorates', 'name', 'users', 'vendor', 'version'],
  ],
  [
    'GLPI, plural publisher',
    'Nom|Fabricant|Nombre de licences|Dernière mise à jour\nQGIS|OSGeo|12|2026-01-02',
    ['name', 'reviewed_on', 'users', 'vendor'],
  ],
  ['GLPI, English', 'Name|Publisher|Version|Users\nQGIS|OSGeo|3.34|12', ['name', 'users', 'vendor', 'version']],
  [
    'GLPI, appliances',
    'Application|Référent technique|Criticité|Lieu\nQGIS|M. L.|Haute|Siège',
    ['contact', 'criticality', 'name'],
  ],
  [
    'another tool',
    'Libellé logiciel|Fournisseur|N° de marché|Direction|Mode d’hébergement\nQGIS|OSGeo|24-01|DSI|Serveur interne',
    ['contract_reference', 'directorates', 'hosting', 'name', 'vendor'],
  ],
  [
    'a town’s own list',
    'Logiciels de la mairie\n\nLogiciel|À quoi ça sert ?|Qui l’utilise ?\nÉtalia|La compta|Marie',
    ['name', 'purpose', 'users'],
  ],
  [
    'a small list by service',
    'Service|Nos applis|Remarque\nAccueil|Étalia|À remplacer',
    ['comment', 'directorates', 'name'],
  ],
  [
    'a GDPR-minded list',
    'Progiciel|Données à caractère personnel|Finalité|Responsable\nÉtalia|Oui|Comptabilité|Mme D.',
    ['contact', 'name', 'personal_data', 'purpose'],
  ],
  [
    'a list of licences',
    'Produit|Éditeur|Licences|Contrat\nÉtalia|Hautvent|4|24-07',
    ['contract_reference', 'name', 'users', 'vendor'],
  ],
  [
    'a map of the information system',
    'Applications métier|Pôle|Importance|Localisation\nÉtalia|Finances|Vitale|Chez l’éditeur',
    ['criticality', 'directorates', 'hosting', 'name'],
  ],
]

describe('A list of software', () => {
  it.each(lists)('is recognised with its own headers: %s', async (_, text, fields) => {
    const file = sheet(text)
    expect([await best(file), await fed(file)]).toEqual(['inventory.applications', fields])
  })

  it.each([
    [
      'computers of GLPI',
      'Nom|Statut|Fabricant|Numéro de série|Modèle|Version du système\nPC-01|En service|Lumo|X1|T14|11',
    ],
    ['people', 'Nom|Prénom|Service|Téléphone\nDurand|A.|Accueil|04'],
    ['suppliers', 'Nom|Société|Contact|Adresse\nDurand|Hautvent|M. D.|Rue'],
    ['contracts', 'Nom du marché|Fournisseur|Montant|Objet\nVoirie|Travaux du Lac|1200|Enrobés'],
    ['tools of the workshop', 'Outil|Quantité|Fournisseur\nMarteau|12|Quincaillerie'],
    ['products of the canteen', 'Produit|Fournisseur|Stock\nFarine|Moulin|12'],
    ['votes', 'Élu|Pour|Contre\nA|1|0'],
  ])('a table of %s is a file of data and no list of software', async (_, text) => {
    expect(await best(sheet(text))).toBe('catalogue.data-file')
  })

  it('is not taken for headcounts, nor headcounts for it', async () => {
    expect(await best(sheet('Service|Logiciel|Agents|Version\nAccueil|Étalia|4|2'))).toBe('inventory.applications')
    expect(await best(sheet('Direction|Cat. A|Cat. B|Cat. C|Total\nAccueil|1|2|3|6'))).toBe('organisation.headcounts')
    expect(await best(sheet('Pôle|Effectif total\nTechnique|48'))).toBe('organisation.headcounts')
  })
})

describe('What people write in cells', () => {
  const cell = async (header: string, value: string) => {
    const { rows, problems } = await previewApplications(
      sheet(`Logiciel|Version|${header}\nÉtalia|2|${value}`),
      null,
      [],
    )
    const { name: _, vendor: __, version: ___, ...values } = rows[0]?.values ?? {}
    return { ...values, problems: problems.map(({ column }) => column) }
  }
  const good = { problems: [] }

  it.each([
    ['Tablette de l’accueil', 'own'],
    ['Disque partagé', 'own'],
    ['Hébergé en interne', 'own'],
    ['Serveur de l’éditeur', 'unknown'],
    ['Service de l’État', 'unknown'],
    ['En ligne chez Hautvent', 'unknown'],
    ['Syndicat mixte numérique', 'pooled'],
    ['SaaS, données en France', 'vendor-france'],
    ['Cloud hors de l’UE', 'vendor-outside-eu'],
  ])('places the data: « %s » is %s', async (typed, hosting) => {
    const kept = hosting === 'unknown' ? { comment: `Hébergement\u202f: ${typed}` } : {}
    expect(await cell('Hébergement', typed)).toEqual({ ...good, hosting, ...kept })
  })

  it('keeps words about users with the remarks, and figures as figures', async () => {
    expect(await cell('Utilisateurs', 'environ 30')).toEqual({ ...good, users: 30 })
    expect(await cell('Utilisateurs', 'Accueil (12 agents)')).toMatchObject({ ...good, users: 12 })
    expect(await cell('Qui l’utilise ?', 'Tout le monde')).toEqual({
      ...good,
      comment: 'Qui l’utilise\u202f: Tout le monde',
    })
    expect(await cell('Utilisateurs', '10 à 20')).toEqual({ problems: ['Utilisateurs'] })
  })

  it('takes « ne sait pas » for an empty cell and « sans objet » for an answer', async () => {
    expect(await cell('Hébergement', 'Ne sait pas')).toEqual(good)
    expect(await cell('N° marché', 'Sans objet')).toEqual({ ...good, contract_reference: 'Sans objet' })
    expect(await cell('Utilisateurs', 'Sans objet')).toEqual(good)
  })
})

describe('Twins', () => {
  const twins = async (a: string, b: string) => {
    const { rows } = await previewApplications(sheet(`Logiciel|Éditeur\n${a}\n${b}`), null, [])
    return rows[1]?.twins?.map(({ reason }) => reason.en)
  }

  it.each([
    ['Orphée NX|C3rb informatique', 'Orphée|C3RB', 'probably the same product'],
    ['Adobe Photoshop|Adobe', 'Photoshop CC|', 'probably the same product'],
    ['Office 365|Microsoft', 'Microsoft 365|Microsoft', 'probably the same product'],
    ['Next Cloud|', 'Nextcloud|', 'same letters'],
    ['ÉTALIA|', 'Etalia|', 'same name'],
  ])('« %s » and « %s »: %s', async (a, b, reason) => {
    expect(await twins(a, b)).toEqual([reason])
  })

  it.each([
    ['ArcGIS Pro|Esri', 'ArcGIS Online|Esri'],
    ['Microsoft Word|Microsoft', 'Microsoft Excel|Microsoft'],
    ['Étalia 2|Hautvent', 'Étalia 3|Autre éditeur'],
    ['Civil Net RH|Ciril', 'Civil Net Finances|Ciril'],
  ])('« %s » and « %s » are two', async (a, b) => {
    expect(await twins(a, b)).toBeUndefined()
  })
})

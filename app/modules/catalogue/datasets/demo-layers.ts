import type { DatasetInput, DistributionInput } from './dataset.ts'

type Layer = Omit<Partial<DatasetInput>, 'title'> & {
  title: string
  /** A word of the name of its directorate. */
  directorate: string
  distributions: DistributionInput[]
}

const geoportal = 'https://cartes.val-de-brume.example'
const layer = (format: string, name: string): DistributionInput => ({
  kind: 'service',
  format,
  title: `${name} (${format})`,
  access_url: `${geoportal}/${format.toLowerCase()}`,
})
const file = (format: string, name: string): DistributionInput => ({
  kind: 'file',
  format,
  title: name,
  download_url: `${geoportal}/fichiers/${name}`,
})

/** Layers of the GIS of Val-de-Brume: the territory, its extents and its addresses are invented. */
export const layers: readonly Layer[] = [
  {
    title: 'Réseau d’eau potable',
    directorate: 'eau',
    description:
      'Conduites, vannes et branchements, avec le matériau, le diamètre et l’année de pose quand elle est connue.',
    owner: 'Responsable de l’exploitation',
    themes: ['ENVI'],
    keywords: ['eau', 'canalisations'],
    access_level: 'restricted',
    legal_basis: 'Descriptif détaillé des réseaux (CGCT, D2224-5-1)',
    frequency: 'MONTHLY',
    modified_on: '2026-10-30',
    personal_data: 'none',
    bbox: [4.02, 45.93, 4.41, 46.21],
    without_schema: true,
    distributions: [layer('WFS', 'reseau_eau')],
  },
  {
    title: 'Réseau d’assainissement',
    directorate: 'eau',
    description: 'Collecteurs, regards et postes de relevage, issus des plans de récolement numérisés.',
    themes: ['ENVI'],
    access_level: 'restricted',
    frequency: 'QUARTERLY',
    modified_on: '2026-03-12',
    bbox: [4.05, 45.95, 4.36, 46.18],
    distributions: [layer('WMS', 'assainissement')],
  },
  {
    title: 'Zones inondables de la Lisse',
    directorate: 'eau',
    description:
      'Enveloppes des crues de la Lisse et de ses affluents, par période de retour, d’après l’étude de 2023.',
    owner: 'Chargée de la prévention des inondations',
    themes: ['ENVI'],
    keywords: ['inondation', 'risque'],
    access_level: 'open',
    licence: 'LO-2.0',
    frequency: 'NEVER',
    modified_on: '2023-11-30',
    personal_data: 'none',
    bbox: [4.08, 45.98, 4.29, 46.12],
    without_schema: true,
    distributions: [layer('WFS', 'zones_inondables'), file('GPKG', 'zones-inondables.gpkg')],
  },
  {
    title: 'Plan local d’urbanisme intercommunal',
    directorate: 'aménagement',
    description: 'Zonage, prescriptions et annexes du plan local d’urbanisme, au standard national.',
    owner: 'Responsable de la planification',
    themes: ['REGI'],
    access_level: 'open',
    licence: 'LO-2.0',
    frequency: 'AS_NEEDED',
    modified_on: '2026-05-21',
    conforms_to: 'cnigfr/schema-plu',
    personal_data: 'none',
    bbox: [4.0, 45.9, 4.45, 46.25],
    distributions: [file('ZIP', 'plui.zip')],
  },
  {
    title: 'Arbres d’alignement',
    directorate: 'aménagement',
    description:
      'Arbres plantés le long des voies communautaires : essence, hauteur, année de plantation, dernier diagnostic.',
    themes: ['ENVI'],
    keywords: ['arbres', 'nature en ville'],
    access_level: 'open',
    licence: 'LO-2.0',
    frequency: 'ANNUAL',
    modified_on: '2025-06-15',
    personal_data: 'none',
    bbox: [4.14, 46.01, 4.22, 46.07],
    distributions: [file('GEOJSON', 'arbres.geojson')],
  },
  {
    title: 'Points lumineux de l’éclairage public',
    directorate: 'mobilités',
    description: 'Un point par luminaire : puissance, source, armoire de commande, horaires d’extinction.',
    owner: 'Responsable de la voirie communautaire',
    themes: ['ENER'],
    access_level: 'internal',
    frequency: 'ANNUAL',
    modified_on: '2026-02-28',
    bbox: [4.1, 45.99, 4.27, 46.1],
    distributions: [file('SHP', 'eclairage.zip')],
  },
  {
    title: 'Voirie d’intérêt communautaire',
    directorate: 'mobilités',
    description:
      'Tronçons entretenus par l’agglomération, avec leur classe de trafic et la date du dernier revêtement.',
    themes: ['TRAN'],
    access_level: 'internal',
    bbox: [4.03, 45.94, 4.39, 46.2],
    distributions: [],
  },
  {
    title: 'Zones d’activités économiques',
    directorate: 'économique',
    description: 'Périmètres des onze zones d’activités et parcelles encore disponibles.',
    owner: 'Chargée de l’immobilier d’entreprise',
    themes: ['ECON'],
    access_level: 'open',
    licence: 'LO-2.0',
    frequency: 'ANNUAL_2',
    modified_on: '2026-09-14',
    personal_data: 'none',
    bbox: [4.12, 45.97, 4.31, 46.15],
    without_schema: true,
    distributions: [layer('WFS', 'zones_activites'), layer('WMS', 'zones_activites')],
  },
]

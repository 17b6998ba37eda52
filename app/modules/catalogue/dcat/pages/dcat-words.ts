import { defineTexts } from '#kernel/texts.ts'

export const dcatWords = defineTexts(
  {
    title: 'Diffusion du catalogue',
    lead: 'Le catalogue sort dans la langue commune des portails de données, DCAT-AP 3 : en fichiers pour vous, et à une adresse publique pour les jeux que vous ouvrez.',
    public: 'Catalogue public',
    online: (n: string, one: boolean) =>
      one ? `${n} jeu de données est ouvert à tous.` : `${n} jeux de données sont ouverts à tous.`,
    noneOnline: 'Aucun jeu de données n’est encore ouvert à tous.',
    publish: 'Ouvrir ou retirer des jeux',
    see: 'Voir le catalogue public',
    export: 'Exporter en DCAT-AP',
    exportText:
      'Tous les jeux en service, ouverts ou non, pour vos outils. Ce fichier n’est pas public ; les fichiers gardés ici et les adresses de votre réseau n’y sont pas.',
    empty: 'Le catalogue est vide : décrivez un jeu de données, ou moissonnez un catalogue existant.',
    page: 'Page',
    pageOf: (n: string, from: string, to: string) => `Page ${n} (jeux ${from} à ${to})`,
    more: (shown: string, all: string) =>
      `Les ${shown} premières pages sur ${all}. Chaque fichier donne l’adresse de la page suivante.`,
    harvested: 'Se faire moissonner',
    harvestedText:
      'Donnez cette adresse au portail. Il reviendra lire ce qui a changé ; vous n’avez rien à lui envoyer.',
    address: 'Adresse à donner',
    portals: [
      [
        'data.gouv.fr',
        'Dans l’administration de votre organisation, créez un moissonneur de type DCAT et collez l’adresse. Un aperçu montre les vingt premiers jeux avant la validation.',
      ],
      [
        'Le portail d’un EPCI ou d’un département',
        'Udata, CKAN (extension dcat), Opendatasoft et ArcGIS Hub lisent DCAT : envoyez l’adresse à leur équipe. Les pages se suivent selon Hydra.',
      ],
      ['GeoNetwork', 'Ajoutez un moissonnage « Simple URL » avec l’adresse en RDF/XML.'],
    ] as readonly (readonly [string, string])[],
    toConfirm: 'À confirmer avec chaque portail : leurs écrans changent.',
  },
  {
    title: 'Catalogue outlets',
    lead: 'The catalogue leaves in the common language of data portals, DCAT-AP 3: as files for you, and at a public address for the datasets that you open.',
    public: 'Public catalogue',
    online: (n, one) => (one ? `${n} dataset is open to everybody.` : `${n} datasets are open to everybody.`),
    noneOnline: 'No dataset is open to everybody yet.',
    publish: 'Open or withdraw datasets',
    see: 'See the public catalogue',
    export: 'Export in DCAT-AP',
    exportText:
      'All datasets in use, open or not, for your own tools. This file is not public; files kept here and addresses of your network are not in it.',
    empty: 'The catalogue is empty: describe a dataset, or harvest a catalogue that exists.',
    page: 'Page',
    pageOf: (n, from, to) => `Page ${n} (datasets ${from} to ${to})`,
    more: (shown, all) => `The first ${shown} pages of ${all}. Each file gives the address of the next page.`,
    harvested: 'Being harvested',
    harvestedText: 'Give this address to the portal. It comes back to read what changed; you have nothing to send.',
    address: 'Address to give',
    portals: [
      [
        'data.gouv.fr',
        'In the administration of your organisation, create a harvester of the DCAT kind and paste the address. A preview shows the first twenty datasets before it is validated.',
      ],
      [
        'The portal of an inter-municipal body or a département',
        'Udata, CKAN (dcat extension), Opendatasoft and ArcGIS Hub read DCAT: send the address to their team. Pages follow each other as Hydra says.',
      ],
      ['GeoNetwork', 'Add a “Simple URL” harvester with the RDF/XML address.'],
    ],
    toConfirm: 'To be confirmed with each portal: their screens change.',
  },
)

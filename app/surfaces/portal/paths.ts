/** Addresses of the public pages, below the authority; posters and other sites hold them, so they do not change. */
export const paths = {
  home: '/',
  register: '/registre',
  everyday: '/usages-courants',
  rules: '/regles',
  incidents: '/incidents',
  data: '/donnees',
  requests: '/demandes',
  accessibility: '/accessibilite',
  ecodesign: '/eco-conception',
  legal: '/mentions-legales',
  logo: '/logo',
  feed: '/fil.atom',
  catalogue: '/catalogue',
  catalogueLd: '/catalogue.jsonld',
  catalogueTurtle: '/catalogue.ttl',
  catalogueXml: '/catalogue.rdf',
  csv: '/registre.csv',
  json: '/registre.json',
  schema: '/registre.schema.json',
  etalab: '/registre-etalab.csv',
  dutch: '/registre-nl-1.0.0.json',
  atrs: '/registre-atrs.csv',
  euCsv: '/registre-ue-annexe-viii-c.csv',
  euJson: '/registre-ue-annexe-viii-c.json',
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
} as const

export const datasetPath = (id: string) => `${paths.catalogue}/${encodeURIComponent(id)}`
export const systemPath = (code: string) => `/fiches/${encodeURIComponent(code)}`
export const systemLdPath = (code: string) => `${systemPath(code)}/donnees.jsonld`
export const systemPosterPath = (code: string) => `${systemPath(code)}/affiche.pdf`

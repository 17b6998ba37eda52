import { describeDataset, type Described } from './describe-dataset.ts'
import { authority } from './terms.ts'
import { sayContact, sayPublisher } from './writing/shared.ts'
import { startDescription, typed, words, type Description, type Subject } from './writing/triples.ts'

export interface CataloguePage {
  /** Address below which everything is named, without closing slash: `https://data.ville.fr`. */
  site: string
  /** Address of the file itself; pages add `page=`. */
  file: string
  authority: string
  contact: string | null
  page: number
  size: number
  /** Datasets in all pages. */
  total: number
  /** Each with the address that names it for good, where anybody reads it once it is public. */
  datasets: readonly (Described & { self: string })[]
  /** Newest day of what the catalogue says. */
  modifiedOn: string | null
}

/** One page of the catalogue of an authority, with the way to the others in the terms of Hydra. */
export function describeCatalogue({ datasets, ...page }: CataloguePage): Description['quads'] {
  const said = startDescription()
  const publisher = { address: `${page.site}/#collectivite`, name: page.authority }
  const self = said.node(`${page.site}/catalogue`, 'dcat:Catalog', 'hydra:Collection')
  said.say(self, 'dct:title', words(`Catalogue de données, ${page.authority}`, 'fr'))
  said.say(self, 'dct:description', words(`Les jeux de données que décrit ${page.authority}.`, 'fr'))
  said.say(self, 'dct:language', said.node(`${authority}language/FRA`, 'dct:LinguisticSystem'))
  said.say(self, 'foaf:homepage', said.node(`${page.site}/catalogue`, 'foaf:Document'))
  said.say(self, 'dct:modified', typed(page.modifiedOn, 'xsd:date'))
  sayPublisher(said, self, null, publisher)
  sayContact(said, self, page.contact, page.authority)
  sayPages(said, self, page)
  for (const dataset of datasets) {
    said.say(self, dataset.isService ? 'dcat:service' : 'dcat:dataset', said.node(dataset.self))
    describeDataset(dataset, { self: dataset.self, publisher }, said)
  }
  return said.quads
}

function sayPages(
  said: Description,
  self: Subject,
  { file, page, size, total }: Pick<CataloguePage, 'file' | 'page' | 'size' | 'total'>,
): void {
  const last = Math.max(1, Math.ceil(total / size))
  const at = (n: number) => said.node(`${file}${file.includes('?') ? '&' : '?'}page=${n}`)
  said.say(self, 'hydra:totalItems', typed(String(total), 'xsd:integer'))
  const view = said.node(at(page).value, 'hydra:PartialCollectionView')
  said.say(self, 'hydra:view', view)
  said.say(view, 'hydra:first', at(1))
  said.say(view, 'hydra:last', at(last))
  if (page > 1) said.say(view, 'hydra:previous', at(page - 1))
  if (page < last) said.say(view, 'hydra:next', at(page + 1))
}

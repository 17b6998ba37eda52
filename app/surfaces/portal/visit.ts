import type { VNode } from 'preact'
import type { Language } from '#kernel/texts.ts'
import type { PublicDataset } from '#modules/catalogue/dcat/list-public-datasets.ts'
import type { Publications } from '#modules/transparency/portal/list-publications.ts'
import type { Place } from './place.ts'

/** One reading of one public page: everything that it may depend on. */
export interface PublicVisit {
  place: Place
  language: Language
  /** Whole address of the site, the same whichever way one came; no closing slash. */
  address: string
  publications: Publications
  /** Name of the authority. */
  authority: string
  /** Datasets open to anybody, asked of the database page by page. */
  catalogue: PublicCatalogue
  params: Readonly<Record<string, string>>
  /** What the address asks for, the names that the page knows alone. */
  query: ReadonlyMap<string, string>
  /** Path below the site → link; a language chosen by hand stays chosen. */
  to(path: string, query?: Readonly<Record<string, string>>): string
  /** Bytes that a browser receives for another page of this site, compressed. */
  weigh(path: string): Promise<number>
  styleWeight(): Promise<number>
  stylesheet: string
  version: string
}

export type Drawn =
  | { title: string; body: VNode; status?: number; path: string; alternates?: readonly Alternate[] }
  | { bytes: string | Uint8Array; type: string; name?: string }
  | { redirect: string }
  | null

export interface Alternate {
  type: string
  title: string
  path: string
}

export interface PublicCatalogue {
  list(asked: { search?: string; page: number; size: number }): Promise<{
    total: number
    newest: string | null
    rows: readonly PublicDataset[]
  }>
  read(id: string): Promise<PublicDataset | null>
}

/** A public page. Null from `draw` = there is no such page. */
export interface PublicPage {
  path: string
  /** Names that its address may hold; any other is ignored, so that it makes no new page. */
  reads?: readonly string[]
  /** Spoken to people: drawn in their language. A file for programs is not. */
  spoken?: boolean
  /** Answers even before anything is published. */
  always?: boolean
  /** Depends on the datasets that are public: drawn again when they change, and there as soon as one is. */
  catalogue?: boolean
  draw(visit: PublicVisit): Drawn | Promise<Drawn>
}

import type { VNode } from 'preact'
import type { FieldProblem } from './errors.ts'
import type { Scope, Tenant } from './scope.ts'
import type { Language, Text } from './texts.ts'

export interface UploadedFile {
  name: string
  bytes: Uint8Array
}

/** One visit of one page by one person. */
export interface Visit {
  readonly scope: Scope & { readonly tenant: Tenant }
  readonly language: Language
  /** Named parts of the path. */
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** What was typed: blank fields are left out, repeated ones are lists. Empty on a first GET. */
  readonly typed: Readonly<Record<string, string | string[]>>
  readonly files: readonly UploadedFile[]
  /** Field → what is wrong with it, after a refused post; the form is shown again with what was typed. */
  readonly problems: Readonly<Record<string, FieldProblem>>
  /** The sentence for a field's problem. */
  problem(field: string): string | undefined
  /** A path below the tenant → the address to link to. */
  href(path: string): string
  /** The installation's own address, for links that leave the product. */
  readonly origin: string
}

export type PageResult =
  | { title: string; body: VNode; status?: number }
  /** `undo` is a path below the tenant that accepts a POST. */
  | { redirect: string; flash?: string; undo?: string }
  /** Typeset as an accessible PDF by the surface. */
  | { sheet: Sheet; name: string }
  | { download: Uint8Array | string; type: string; name: string; inline?: boolean }

/** A document of a few pages for people: the record of an incident, an assessment, a notice to hang on a wall. */
export interface Sheet {
  layout: 'record' | 'poster'
  language: Language
  title: string
  /** What kind of document this is, above the title: « Document préparatoire », « Registre des incidents ». */
  kind: string
  authority: string
  /** One or two sentences under the title. */
  lead?: string
  sections: readonly SheetSection[]
  /** A square picture (SVG text) with the words that replace it: the QR code of a poster. */
  picture?: { svg: string; alternative: string; caption: string }
  /** Small, at the bottom of each page: date, version of the law, warning. */
  foot: string
}

export interface SheetSection {
  title: string
  paragraphs?: readonly string[]
  /** Label and value; an empty value prints as a line to fill in. */
  fields?: readonly { label: string; value: string }[]
  table?: { columns: readonly string[]; rows: readonly (readonly string[])[] }
}

/** What the files that the product makes are called in an answer, by extension. */
export const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export interface Page {
  /** Below the tenant, with :params, e.g. '/applications/:id'. */
  readonly path: string
  /** Permission that opens it; its operations check again. */
  readonly needs: string
  /** Where it stands in the menu, for pages that do: section and label. */
  readonly menu?: { section: MenuSection; label: Text; order: number }
  /** Open to people of the authority without an account: the page checks the token of its path itself. */
  readonly anonymous?: boolean
  get?(visit: Visit): Promise<PageResult>
  post?(visit: Visit): Promise<PageResult>
}

export const menuSections = [
  'home',
  'add',
  'data',
  'software',
  'projects',
  'duties',
  'public',
  'staff',
  'plan',
  'settings',
] as const
export type MenuSection = (typeof menuSections)[number]

export function page(definition: Page): Page {
  return definition
}

/** One value of a field that may have been sent several times. */
export function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

export function many(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

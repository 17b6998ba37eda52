import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { RegisterList, type RegisterListProps } from '#ui/register.tsx'

const list: RegisterListProps = {
  language: 'fr',
  caption: 'Logiciels',
  path: '/t/val/logiciels',
  columns: [
    { key: 'name', label: 'Nom', sortHref: '?tri=-nom', sorted: 'ascending' },
    { key: 'users', label: 'Comptes', number: true },
  ],
  rows: [{ id: 'a1', name: 'Agora', cells: { name: <a href="/a1">Agora</a>, users: '1240' } }],
  total: 1240,
  search: { name: 'q', value: '' },
  empty: { why: 'Savoir ce qui tourne.', importHref: '/import' },
}

const hrefOf = (page: number) => `?page=${page}`

const html = (change: Partial<RegisterListProps> = {}) => render(<RegisterList {...list} {...change} />)

test('the sorted column says so to screen readers and links to the other order', () => {
  expect(html()).toMatch(/<th[^>]*aria-sort="ascending"[^>]*><a href="\?tri=-nom"/)
  expect(html()).not.toMatch(/aria-sort="ascending"[^]*aria-sort/)
})

test('each cell carries the name of its column, for narrow screens, and stays a cell', () => {
  expect(html()).toMatch(/<td role="cell"[^>]*data-label="Comptes"/)
  expect(html()).toMatch(/<th scope="row" role="rowheader"><a href="\/a1">/)
})

test('search and filters travel in the address and keep the sort', () => {
  const filters = [{ name: 'dir', label: 'Direction', value: 'eau', options: [{ value: 'eau', label: 'Eau' }] }]
  const page = html({ filters, keep: { tri: '-nom' } })
  expect(page).toMatch(/<form[^>]*method="get"[^>]*action="\/t\/val\/logiciels"/)
  expect(page).toMatch(/<option[^>]*value="eau"[^>]*>Eau/)
  expect(page).toMatch(/<option[^>]*selected[^>]*>Eau/)
  expect(page).toContain('name="tri" value="-nom"')
  expect(page).toContain('Tout effacer')
})

test('the count is of all rows, not of the page', () => {
  expect(html()).toMatch(/1\u202f240 fiches/)
})

test('an empty register says why it is worth filling and offers the import', () => {
  const page = html({ rows: [], total: 0 })
  expect(page).toContain('Savoir ce qui tourne.')
  expect(page).toMatch(/<a class="button button-main" href="\/import">/)
  expect(page).not.toContain('<table')
})

test('a search without result is not an empty register', () => {
  const page = html({ rows: [], total: 0, search: { name: 'q', value: 'xyz' } })
  expect(page).toContain('Aucune fiche ne correspond')
  expect(page).toContain('value="xyz"')
  expect(page).not.toContain('Savoir ce qui tourne.')
})

test('the first page has no previous page and a single page has no pages at all', () => {
  const first = html({ pagination: { page: 1, pages: 3, hrefOf } })
  expect(first).toContain('href="?page=2"')
  expect(first).not.toContain('Page précédente')
  expect(html({ pagination: { page: 1, pages: 1, hrefOf } })).not.toContain('Page 1 sur 1')
})

test('the checkbox of a row names the row and belongs to the form of the common change', () => {
  const bulk = {
    action: '/lot',
    name: 'ids',
    label: 'Changer',
    groups: [{ label: 'G', options: [{ value: 'x', label: 'X' }] }],
  }
  const page = html({ bulk })
  const form = /<input type="checkbox" form="([^"]+)"/.exec(page)?.[1]
  expect(page).toContain('aria-label="Choisir Agora"')
  expect(page).toContain(`<form id="${form}"`)
})

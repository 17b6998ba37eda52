import { expect, test } from 'vitest'
import { htmlOf, visitFor } from '../../../tests/support/visit.ts'
import { commentPoint } from '../comment-point.ts'
import { measured, openPlanHouse } from './house.testing.ts'
import { reportPage } from './report.tsx'

const { as, tenant } = await openPlanHouse()

test('the report page offers the three files and shows all 32 points with reasons and comments', async () => {
  const home = await tenant()
  const admin = as(home, 'admin', [measured('inventory.applications', 128)])
  await commentPoint(admin, { prerequisite: 'I.B.1.a', comment: 'Le SIG n’est pas encore compté.' })
  const html = await htmlOf(reportPage, visitFor(admin))
  for (const format of ['pdf', 'docx', 'json']) {
    expect(html).toContain(`href="/t/${home.slug}/rapport/plan-actions-ia.${format}"`)
  }
  expect(html.match(/<a href="[^"]*\/points\/[IV]+\.[A-C]\.\d\.[a-d]">[IV]+\.[A-C]\.\d\.[a-d]<\/a>/g)).toHaveLength(32)
  expect(html).toContain('128')
  expect(html).toContain('Le SIG n’est pas encore compté.')
  expect(html).toContain('Document préparatoire')
})

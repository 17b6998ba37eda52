import { describe, expect, test } from 'vitest'
import { updateAuthority } from '#organisation/update-authority.ts'
import { sent } from '../../../tests/support/refused.ts'
import { htmlOf, visitFor } from '../../../tests/support/visit.ts'
import { addDependency } from '../add-dependency.ts'
import { changeState } from '../change-state.ts'
import { commentAction } from '../comment-action.ts'
import { readPlan } from '../read-plan.ts'
import { saveAction } from '../save-action.ts'
import { actionPage } from './action.tsx'
import { boardPage } from './board.tsx'
import { calendarFilePage, followedCalendarPage } from './calendar-files.ts'
import { ganttPage } from './gantt.tsx'
import { openPlanHouse } from './house.testing.ts'
import { planPage } from './plan.tsx'
import { subscriptionPage } from './subscription.tsx'
import { undoPage } from './undo.ts'

const { as, tenant } = await openPlanHouse()

/** What a column of the board holds, by title. */
function column(html: string, state: string): string[] {
  const part = html.split(`id="colonne-${state}"`)[1]?.split('</section>')[0] ?? ''
  return [...part.matchAll(/<h3><a[^>]*>([^<]*)</g)].map(match => match[1] ?? '')
}

describe('The board', () => {
  test('moves a card by its form, keeps the filters of the address, and takes the move back', async () => {
    const admin = as(await tenant(), 'admin')
    const id = await saveAction(admin, { title: 'Former', owner: 'DRH', prerequisites: ['IV.B.1.a'] })
    await saveAction(admin, { title: 'Équiper', owner: 'DSI' })
    const query = { qui: 'DRH' }
    const html = await htmlOf(boardPage, visitFor(admin, { query }))
    expect(column(html, 'planned')).toEqual(['Former'])
    expect(html).toContain('action="/t/' + admin.tenant?.slug + '/plan/tableau?qui=DRH"')
    const { result } = await sent(boardPage, admin, { query, typed: { id, state: 'started' } })
    expect(result).toMatchObject({ redirect: '/plan/tableau?qui=DRH', flash: expect.stringContaining('commencée') })
    expect(column(await htmlOf(boardPage, visitFor(admin)), 'started')).toEqual(['Former'])
    const undo = new URL(result && 'undo' in result ? String(result.undo) : '', 'http://x')
    const parts = {
      params: { operation: undo.pathname.split('/').at(-1) ?? '' },
      query: Object.fromEntries(undo.searchParams),
    }
    const undone = await sent(undoPage, admin, parts)
    expect(undone.result).toMatchObject({ redirect: '/plan/tableau?qui=DRH', flash: 'C’est annulé.' })
    expect(column(await htmlOf(boardPage, visitFor(admin)), 'planned')).toEqual(['Former', 'Équiper'])
    const again = await sent(undoPage, admin, parts)
    expect(again.result).toMatchObject({ flash: expect.stringContaining('ne peut plus être annulée') })
  })

  test('says owner, due date, lateness, what is waited for, and what each column asks for', async () => {
    const admin = as(await tenant(), 'admin')
    await updateAuthority(admin, { capacity_person_days: 30 })
    const waited = await saveAction(admin, { title: 'Recenser', due_on: '2026-11-02', person_days: 4, euros: 250 })
    const id = await saveAction(admin, { title: 'Classer', owner: 'DPO', due_on: '2027-01-31', effort: 'S' })
    await addDependency(admin, { id, waits_for: waited })
    const html = await htmlOf(boardPage, visitFor(admin))
    expect(html).toMatch(/class="overdue">en retard depuis le 2 novembre 2026/)
    expect(html).toContain('Attend Recenser')
    expect(html).toMatch(/2 actions · 7 jours · 250.€/)
    expect(html).toContain('7 jours sur 30 indiqués')
  })

  test('folds what was dropped, and shows no form to those who only read', async () => {
    const home = await tenant()
    const id = await saveAction(as(home, 'admin'), { title: 'Abandonnée' })
    await changeState(as(home, 'admin'), { id, state: 'dropped' })
    const html = await htmlOf(boardPage, visitFor(as(home, 'elected')))
    expect(html).toMatch(/<summary>Abandonnées \(1\)<\/summary>/)
    expect(html).not.toContain('Déplacer')
  })

  test('never sends back elsewhere than into the authority’s own pages', async () => {
    const admin = as(await tenant(), 'admin')
    const id = await saveAction(admin, { title: 'A' })
    const { result } = await sent(boardPage, admin, { typed: { id, state: 'done' } })
    const operation = new URL(result && 'undo' in result ? String(result.undo) : '', 'http://x').pathname
      .split('/')
      .at(-1)
    const back = { params: { operation: operation ?? '' }, query: { vers: '//ailleurs.example' } }
    expect((await sent(undoPage, admin, back)).result).toMatchObject({ redirect: '/plan' })
  })
})

describe('Filters', () => {
  test('are the same in the three views, which pass them on to each other', async () => {
    const admin = as(await tenant(), 'admin')
    await saveAction(admin, { title: 'Tard', due_on: '2026-10-01', prerequisites: ['I.A.1.a'] })
    await saveAction(admin, { title: 'Tôt', due_on: '2027-01-15', prerequisites: ['II.A.1.a'] })
    await saveAction(admin, { title: 'Sans', prerequisites: ['II.A.1.a'] })
    const shown = async (query: Record<string, string>) => {
      const pages = [planPage, boardPage, ganttPage]
      const texts = await Promise.all(pages.map(page => htmlOf(page, visitFor(admin, { query }))))
      return texts.map(html => ['Tard', 'Tôt', 'Sans'].filter(title => new RegExp(`>${title}<`).test(html)))
    }
    expect(await shown({ echeance: 'retard' })).toEqual([['Tard'], ['Tard'], ['Tard']])
    expect(await shown({ echeance: 'trimestre' })).toEqual([['Tôt'], ['Tôt'], ['Tôt']])
    expect(await shown({ axe: 'II', echeance: 'sans' })).toEqual([['Sans'], ['Sans'], ['Sans']])
    const html = await htmlOf(planPage, visitFor(admin, { query: { axe: 'II' } }))
    expect(html).toContain('/plan/tableau?axe=II"')
    expect(html).toContain('2 actions sur 3')
  })
})

describe('The calendar', () => {
  test('draws bars and what waits for what, tells the moments, and says the same in a table', async () => {
    const admin = as(await tenant(), 'admin')
    await updateAuthority(admin, { budget_vote: '03-25', mandate_end: '2032-03-20' })
    const first = await saveAction(admin, { title: 'Recenser', starts_on: '2026-12-01', due_on: '2027-01-31' })
    const then = { title: 'Équiper', starts_on: '2027-01-15', due_on: '2027-06-30', euros: 900 }
    const second = await saveAction(admin, then)
    await addDependency(admin, { id: second, waits_for: first })
    const undated = await saveAction(admin, { title: 'Un jour' })
    const html = await htmlOf(ganttPage, visitFor(admin))
    expect(html.match(/class="gantt-bar gantt-planned"/g)).toHaveLength(3)
    expect(html.match(/class="gantt-arrow"/g)).toHaveLength(1)
    expect(html).toContain(`aria-label="Équiper, 15 janvier 2027 – 30 juin 2027, prévue"`)
    expect(html).toMatch(/Vote du budget 2027[\s\S]*25 mars 2027[\s\S]*Fin du mandat[\s\S]*20 mars 2032/)
    expect(html).toMatch(/À inscrire avant le vote du budget 2027, en mars 2027/)
    expect(html).toMatch(/Elle commence avant la fin de ce qu’elle attend/)
    expect(html).toContain(`/plan/actions/${undated}#champ-due_on`)
  })

  test('says what is late in its table as in its drawing', async () => {
    const admin = as(await tenant(), 'admin')
    await saveAction(admin, { title: 'Tard', starts_on: '2026-10-01', due_on: '2026-11-02' })
    const html = await htmlOf(ganttPage, visitFor(admin))
    const [, table = ''] = html.split('id="en-tableau"')
    expect(html).toContain('gantt-late')
    expect(table).toContain('<span class="overdue">en retard depuis le 2 novembre 2026</span>')
  })

  test('promises nothing while the authority stated no date, and survives dates typed wrongly', async () => {
    const admin = as(await tenant(), 'admin')
    await saveAction(admin, { title: 'Jadis', starts_on: '1900-01-01', due_on: '1900-02-01' })
    await saveAction(admin, { title: 'Plus tard', starts_on: '2026-12-01', due_on: '2199-12-31' })
    const html = await htmlOf(ganttPage, visitFor(admin))
    expect(html).toContain('rien n’est promis sans elles')
    expect(html.match(/<g><path class="gantt-(?:month|quarter)"/g)).toHaveLength(36)
    expect(html).not.toMatch(/NaN/)
  })
})

describe('Around an action', () => {
  test('a circle is refused with its chain, and a decision without author beside its field', async () => {
    const admin = as(await tenant(), 'admin')
    const [a, b] = [await saveAction(admin, { title: 'A' }), await saveAction(admin, { title: 'B' })]
    const post = (id: string, typed: Record<string, string>) => sent(actionPage, admin, { params: { id }, typed })
    await post(b, { do: 'wait', waits_for: a })
    await expect(addDependency(admin, { id: a, waits_for: b })).rejects.toMatchObject({ words: { chain: 'A → B → A' } })
    expect(await htmlOf(actionPage, visitFor(admin, { params: { id: b } }))).toContain(
      'Bloquée tant que n’est pas faite',
    )
    expect(await htmlOf(actionPage, visitFor(admin, { params: { id: a } }))).toContain('Est attendue par')
    const { refused } = await post(a, { do: 'decide', decided_on: '2026-11-04', decision: 'Oui' })
    expect(refused).toContain('id="champ-decided_by-erreur"')
    expect(refused).toContain('value="2026-11-04"')
  })

  test('comments are published, corrected and taken back, and never read as HTML', async () => {
    const home = await tenant()
    const id = await saveAction(as(home, 'admin'), { title: 'A' })
    const dpo = as(home, 'dpo')
    const post = (typed: Record<string, string>) => sent(actionPage, dpo, { params: { id }, typed })
    await post({ do: 'comment', text: '<script>alert(1)</script>' })
    const html = await htmlOf(actionPage, visitFor(dpo, { params: { id } }))
    expect(html).toContain('&lt;script>alert(1)')
    const comment = /name="comment" value="([^"]+)"/.exec(html)?.[1] ?? ''
    expect((await post({ do: 'comment', comment })).refused).toContain(`champ-text-${comment}-erreur`)
    await post({ do: 'comment', comment, [`text-${comment}`]: 'Mieux dit' })
    await post({ do: 'uncomment', comment })
    const after = await htmlOf(actionPage, visitFor(dpo, { params: { id } }))
    expect(after).toContain('Commentaire retiré')
    expect(after).not.toContain('Mieux dit')
    await expect(commentAction(as(home, 'visitor'), { id, text: 'x' })).rejects.toThrow('kernel.refused')
  })

  test('a due date that fits is said beside the field while there is none', async () => {
    const admin = as(await tenant(), 'admin')
    const id = await saveAction(admin, { title: 'A', effort: 'S' })
    expect(await htmlOf(actionPage, visitFor(admin, { params: { id } }))).toContain('23 janvier 2027.')
    await saveAction(admin, { id, title: 'A', due_on: '2027-02-01' })
    expect(await htmlOf(actionPage, visitFor(admin, { params: { id } }))).not.toContain('Une date qui convient')
  })
})

describe('Accepting a proposal', () => {
  test('takes the due date that the card proposes, and can be taken back', async () => {
    const admin = as(await tenant(), 'admin')
    const html = await htmlOf(planPage, visitFor(admin))
    expect(html).toMatch(/échéance proposée.: 23 \S+ 2027/)
    const [, template = '', due = ''] =
      /name="template" value="([^"]+)"\/><input type="hidden" name="due_on" value="([^"]+)"/.exec(html) ?? []
    const { result } = await sent(planPage, admin, { typed: { do: 'accept', template, due_on: due } })
    expect(result).toMatchObject({ redirect: '/plan', undo: expect.stringContaining('/plan/annuler/') })
    expect((await readPlan(admin, {})).actions).toMatchObject([{ template, due_on: due }])
  })
})

describe('Following the plan', () => {
  test('shows the private address once, and what it opens without a session', async () => {
    const home = await tenant()
    const admin = as(home, 'admin')
    await saveAction(admin, { title: 'Former', due_on: '2027-01-31' })
    const { refused } = await sent(subscriptionPage, admin, { typed: { which: 'all' } })
    expect(refused).toContain('champ-label-erreur')
    const { result } = await sent(subscriptionPage, admin, { typed: { label: 'Téléphone', which: 'all' } })
    const { render } = await import('preact-render-to-string')
    const html = result && 'body' in result ? render(result.body) : ''
    const token = /\/agenda\/([\w-]+)\/plan\.ics/.exec(html)?.[1] ?? ''
    expect(token).toHaveLength(32)
    expect(await htmlOf(subscriptionPage, visitFor(admin))).not.toContain(token)
    const nobody = { ...as(home, 'agent'), actor: { kind: 'anonymous' as const } }
    const read = await followedCalendarPage.get?.(visitFor(nobody, { params: { token } }))
    expect(read).toMatchObject({
      type: 'text/calendar; charset=utf-8',
      download: expect.stringContaining('SUMMARY:Former'),
    })
    const taken = await calendarFilePage.get?.(visitFor(admin))
    expect(taken).toMatchObject({ name: expect.stringMatching(/\.ics$/) })
    const id = /name="id" value="([^"]+)"/.exec(await htmlOf(subscriptionPage, visitFor(admin)))?.[1] ?? ''
    await sent(subscriptionPage, admin, { typed: { do: 'close', id } })
    await expect(followedCalendarPage.get?.(visitFor(nobody, { params: { token } }))).rejects.toThrow('calendar-closed')
  })
})

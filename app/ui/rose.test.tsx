import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { petalName, type Petal } from '#ui/rose-drawing.tsx'
import { levelRadius, polar } from '#ui/rose-geometry.ts'
import { Rose, roseSvg } from '#ui/rose.tsx'

const petal: Petal = {
  id: 'I.B.1.a',
  axis: 'I',
  title: 'Logiciels et IA',
  href: '/t/val/plan/I.B.1.a',
  level: 2,
  target: 3,
  state: 'measured',
}

const draw = (petals: Petal[], draft = false) => render(<Rose language="fr" petals={petals} draft={draft} />)

/** The drawing without its legend, which shows every stroke. */
const drawing = (petals: Petal[]) => draw(petals).split('</svg>')[0] ?? ''

test('each point is a link named by its id, title, level and target', () => {
  const html = draw([petal])
  expect(html).toContain('href="/t/val/plan/I.B.1.a"')
  expect(html).toContain('aria-label="I.B.1.a Logiciels et IA\u202f: niveau 2 sur 4, cible 3"')
})

test('in English the name has no space before the colon', () => {
  expect(petalName(petal, 'en')).toBe('I.B.1.a Logiciels et IA: level 2 out of 4, target 3')
})

test('a state that is not a level is said in words, and what is not applicable has no target', () => {
  expect(petalName({ ...petal, state: 'no-data', level: null }, 'fr')).toMatch(/: pas de données, cible 3$/)
  expect(petalName({ ...petal, state: 'to-come', level: null, target: null }, 'fr')).toMatch(/: mesure à venir$/)
  expect(petalName({ ...petal, state: 'not-applicable' }, 'fr')).toMatch(/: sans objet$/)
  expect(petalName({ ...petal, level: null }, 'fr')).toMatch(/: pas de données, cible 3$/)
})

test('the tip of a measured point stands exactly on the ring of its level', () => {
  for (const level of [0, 1, 2, 3, 4]) {
    const tip = polar(0, levelRadius(level)).join(' ')
    expect(drawing([{ ...petal, level, target: null }])).toContain(`L${tip}Z`)
  }
})

test('not applicable is hatched, no data is hollow and dashed, and neither is filled as a level', () => {
  const hatched = drawing([{ ...petal, state: 'not-applicable' }])
  expect(hatched).toContain('rose-hatch')
  expect(hatched).not.toContain('rose-petal')
  expect(hatched).not.toContain('rose-target')
  const hollow = drawing([{ ...petal, state: 'no-data', level: null }])
  expect(hollow).toMatch(/class="rose-hollow[^>]*stroke-dasharray="5 4"/)
  expect(hollow).not.toContain('rose-petal')
})

test('the four axes carry four different shapes at the rim', () => {
  const shapes = (['I', 'II', 'III', 'IV'] as const).map(axis => {
    const html = drawing([{ ...petal, axis }])
    return /<(circle|path)[^>]*class="axis-fill-[IV]+"[^>]*><\/\1><text class="rose-id"/.exec(html)?.[0]
  })
  expect(shapes.every(Boolean)).toBe(true)
  expect(new Set(shapes.map(shape => shape?.replace(/fill="[^"]*"|class="[^"]*"/g, ''))).size).toBe(4)
})

test('points follow the order of the axes round the compass whatever the order received', () => {
  const html = drawing([
    { ...petal, id: 'IV.A.1.a', axis: 'IV' },
    { ...petal, id: 'I.A.1.a' },
  ])
  expect(html.indexOf('>I.A.1.a<')).toBeLessThan(html.indexOf('>IV.A.1.a<'))
})

test('« document préparatoire » is written until someone validates', () => {
  expect(draw([petal], true)).toContain('document préparatoire')
  expect(draw([petal], false)).not.toContain('document préparatoire')
})

test('the rose obeys a policy that forbids inline styles', () => {
  expect(draw([petal], true)).not.toMatch(/ style=|<style/)
})

test('the standalone drawing is self-contained: white ground, literal colours, no link', () => {
  const svg = roseSvg({ language: 'fr', petals: [petal], draft: true })
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
  expect(svg).toMatch(/<rect[^>]*fill="#ffffff"/)
  expect(svg).toContain('document préparatoire')
  expect(svg).toContain('fill="#3b2460"')
  expect(svg).not.toMatch(/<a |var\(--/)
})

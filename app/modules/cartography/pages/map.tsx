import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatInstant, formatNumber, frenchSpaces, type Language } from '#kernel/texts.ts'
import { addressOf } from '#ui/list-address.ts'
import { drawMap } from '../draw-map.ts'
import { mapPath } from '../paths.ts'
import { positionsFor } from '../positions-for.ts'
import { type MapReading, readMap } from '../read-map.ts'
import { type Asked, askedBy } from './asked.ts'
import { MapFigure } from './figure.tsx'
import { AroundHead } from './around-head.tsx'
import { PlaceTable } from './place-table.tsx'
import { MapTable } from './table.tsx'
import { tableLines } from './table-lines.ts'
import { MapFilters, Views } from './tools.tsx'
import { vendorLines } from './vendor-lines.ts'
import { VendorTable } from './vendor-table.tsx'
import { mapWords } from './words.ts'

export const mapPage = page({
  path: mapPath,
  needs: 'cartography.read',
  menu: { section: 'software', label: { fr: 'Carte', en: 'Map' }, order: 50 },
  async get(visit) {
    const { language } = visit
    const say = mapWords[language]
    const asked = askedBy(visit)
    const reading = await readMap(visit.scope, asked.input)
    const positions = reading.tooLarge ? null : await positionsFor(reading)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {reading.registered === 0 && reading.graph.nodes.length === 0 && !asked.narrowed ? (
          <Nothing visit={visit} />
        ) : (
          <section class="register" aria-label={say.title}>
            {positions && reading.graph.nodes.length > 0 && <Ways language={language} />}
            <div class="register-tools map-tools">
              <MapFilters visit={visit} asked={asked} all={reading.choices} />
            </div>
            <div class="register-head">
              <p class="register-count" role="status">
                {countOf(visit, reading)}
              </p>
              <Views visit={visit} asked={asked} />
            </div>
            {asked.input.around && <AroundHead visit={visit} asked={asked} graph={reading.graph} />}
            <State visit={visit} asked={asked} reading={reading} placed={positions !== null} />
            {positions && reading.graph.nodes.length > 0 && (
              <MapFigure visit={visit} asked={asked} reading={reading} positions={positions} />
            )}
            <Tables visit={visit} asked={asked} reading={reading} />
          </section>
        )}
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const { job } = await drawMap(visit.scope, askedBy(visit).input)
    return { redirect: visit.href(`/travaux/${job}`), flash: mapWords[visit.language].asked }
  },
})

/** On a phone the drawing and its table stand far below the filters. */
function Ways({ language }: { language: Language }) {
  const say = mapWords[language].ways
  return (
    <p class="map-ways">
      <a class="button button-small" href="#carte">
        {say.drawing}
      </a>
      <a class="button button-small" href="#tableau">
        {say.table}
      </a>
    </p>
  )
}

function countOf({ language }: Visit, { records, registered }: MapReading): string {
  const say = mapWords[language]
  const { length } = records.applications
  const number = (value: number) => formatNumber(value, language, 0)
  const shown = length === registered ? number(length) : say.of(number(length), number(registered))
  return say.count(shown, registered < 2)
}

/** What the drawing is worth: when it was made, what it lacks, or why there is none. */
function State({
  visit,
  asked,
  reading,
  placed,
}: {
  visit: Visit
  asked: Asked
  reading: MapReading
  placed: boolean
}) {
  const { scope, language } = visit
  const say = mapWords[language]
  const { graph, records, drawing, atOnce, tooLarge } = reading
  if (graph.nodes.length === 0) return <p>{say.nothing}</p>
  const number = (value: number) => formatNumber(value, language, 0)
  if (tooLarge)
    return <p class="notice notice-info">{frenchSpaces(say.tooLarge(number(records.applications.length)))}</p>
  if (atOnce) return placed ? null : <p class="notice notice-info">{frenchSpaces(say.drawing)}</p>
  const at = (when: Date) => formatInstant(when, language, scope.tenant.timeZone)
  const stale = drawing && (drawing.out_of_date_since !== null || drawing.missing > 0)
  if (drawing && !stale) return <p class="note">{say.drawn(at(drawing.drawn_at))}</p>
  return (
    <div class="notice notice-info">
      {drawing ? (
        <p>
          {say.drawn(at(drawing.drawn_at))} {drawing.out_of_date_since && say.stale(at(drawing.out_of_date_since))}{' '}
          {drawing.missing > 0 && frenchSpaces(say.missing(number(drawing.missing), drawing.missing === 1))}
        </p>
      ) : (
        <p>{frenchSpaces(say.notDrawn)}</p>
      )}
      {can(scope, drawMap) && (
        <form method="post" action={addressOf(visit.href(mapPath), asked.narrowing)}>
          <button type="submit">{drawing ? say.redraw : say.draw}</button>
        </form>
      )}
    </div>
  )
}

function Tables({ visit, asked, reading }: { visit: Visit; asked: Asked; reading: MapReading }) {
  const { records, choices } = reading
  const { narrowing } = asked
  if (asked.input.view === 'vendors')
    return <VendorTable visit={visit} lines={vendorLines(records.applications, choices)} narrowing={narrowing} />
  return (
    <>
      {asked.input.view === 'countries' && <PlaceTable visit={visit} applications={records.applications} />}
      <MapTable
        visit={visit}
        lines={tableLines(visit, records, choices)}
        narrowing={narrowing}
        directorates={choices.directorates.map(({ name }) => name)}
      />
    </>
  )
}

function Nothing({ visit }: { visit: Visit }) {
  const say = mapWords[visit.language].empty
  return (
    <div class="empty">
      <p class="lead">{frenchSpaces(say.why)}</p>
      <p>
        <a class="button button-main" href={visit.href('/ajouter')}>
          {say.importFile}
        </a>
      </p>
    </div>
  )
}

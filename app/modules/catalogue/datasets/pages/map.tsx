import { page } from '#kernel/page.ts'
import { formatNumber, type Language } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { addressOf, narrowingOf } from '#ui/list-address.ts'
import { mapDatasets } from '../map-datasets.ts'
import { boxAddress, boxIn, sayBox, type Box } from './box-address.ts'
import { boxNames, datasetNarrowing, datasetsAsked } from './dataset-register.ts'
import { datasetWords } from './dataset-words.ts'
import { listWords } from './list-words.ts'
import { MapDrawing, squareOf } from './map-drawing.tsx'
import { cataloguePath, mapPath } from './paths.ts'

/** Choosing the area that narrows the catalogue: squares that lead closer, or four numbers; the list takes it from there. */
export const mapPage = page({
  path: mapPath,
  needs: 'catalogue.read',
  async get(visit) {
    const { scope, language } = visit
    const say = listWords[language].mapPage
    const narrowing = narrowingOf(visit, datasetNarrowing)
    const { sort: _sort, order: _order, ...asked } = datasetsAsked(narrowing)
    const found = await mapDatasets(scope, asked)
    const here = visit.href(mapPath)
    const chosen = boxIn(narrowing)
    const corners: Box | null = found.corners
    const said = (count: number) => listWords[language].count(formatNumber(count, language, 0), count < 2)
    const closer = (box: Box) => addressOf(here, narrowing, boxAddress(box))
    const without = Object.fromEntries(boxNames.map(name => [name, null]))
    const placed = found.count - found.unplaced
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {corners ? (
          <>
            <p class="row">
              <a class="button button-main" href={addressOf(visit.href(cataloguePath), narrowing, boxAddress(corners))}>
                {say.open(said(placed))}
              </a>
              {chosen && <a href={addressOf(here, narrowing, without)}>{say.back}</a>}
            </p>
            <p>{listWords[language].zone(sayBox(corners, language))}</p>
            <MapDrawing visit={visit} corners={corners} found={found} hrefOf={closer} said={said} />
            <details>
              <summary>{say.table}</summary>
              <div class="table-box">
                <table class="rows">
                  <thead>
                    <tr>
                      <th scope="col">{say.row}</th>
                      <th scope="col">{say.column}</th>
                      <th scope="col">{say.datasets}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {found.cells
                      .filter(({ count }) => count > 0)
                      .map(({ row, column, count }) => (
                        <tr key={`${row}-${column}`}>
                          <td data-label={say.row}>{row + 1}</td>
                          <td data-label={say.column}>{column + 1}</td>
                          <td data-label={say.datasets}>
                            <a href={closer(squareOf(corners, row, column))}>{said(count)}</a>
                          </td>
                        </tr>
                      ))}
                  </tbody>
                </table>
              </div>
            </details>
          </>
        ) : (
          <p class="note">{say.none}</p>
        )}
        {corners && found.unplaced > 0 && <p class="note">{say.unplaced(said(found.unplaced))}</p>}
        <h2>{say.corners}</h2>
        <form method="get" action={here} class="form">
          {Object.entries(narrowing)
            .filter(([name]) => !boxNames.some(one => one === name))
            .map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
          {boxNames.map(name => (
            <Field
              key={name}
              language={language}
              kind="text"
              name={name}
              label={datasetWords[language].fields[name]}
              value={corners ? typedDegrees(boxAddress(corners)[name] ?? '', language) : ''}
              maxLength={12}
            />
          ))}
          <div class="buttons">
            <button type="submit">{say.show}</button>
          </div>
        </form>
      </>
    )
    return { title: say.title, body }
  },
})

function typedDegrees(degrees: string, language: Language): string {
  return language === 'fr' ? degrees.replace('.', ',') : degrees
}

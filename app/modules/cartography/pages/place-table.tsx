import type { Visit } from '#kernel/page.ts'
import { formatNumber, frenchSpaces } from '#kernel/texts.ts'
import type { Links } from '#modules/inventory/public.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import { placeOf, unknownCountry } from '../hosting-place.ts'
import { Bar } from './bar.tsx'
import { countryName, hostingName, recordHref } from './node-words.ts'
import { mapWords } from './words.ts'

const columns = ['country', 'hosting', 'applications', 'personal', 'vital'] as const

/** How many applications are held in each country, and how: what is not known is a line like the others. */
export function PlaceTable({ visit, applications }: { visit: Visit; applications: Links['applications'] }) {
  const { language } = visit
  const say = mapWords[language].places
  const number = (value: number) => formatNumber(value, language, 0)
  const places = [...Map.groupBy(applications, one => Object.values(placeOf(one)).join('/'))].map(([id, list]) => {
    const [country = '', hosting = ''] = id.split('/')
    return { id, country, hosting, list }
  })
  const most = Math.max(1, ...places.map(({ list }) => list.length))
  const sorted = places.toSorted(
    (a, b) =>
      Number(a.country === unknownCountry) - Number(b.country === unknownCountry) || b.list.length - a.list.length,
  )
  return (
    <section aria-labelledby="pays">
      <h2 id="pays">{say.title}</h2>
      <p class="note">{frenchSpaces(say.method)}</p>
      <RegisterTable
        language={language}
        caption={say.title}
        columns={columns.map(key => ({ key, label: say[key] }))}
        rows={sorted.map(({ id, country, hosting, list }) => ({
          id,
          name: countryName(country, language),
          cells: {
            country: <a href={recordHref(visit, { kind: 'country', id: country })}>{countryName(country, language)}</a>,
            hosting: hostingName(hosting, language),
            applications: <Bar value={list.length} most={most} text={number(list.length)} />,
            personal: number(list.filter(one => ['ordinary', 'sensitive'].includes(one.personal_data ?? '')).length),
            vital: number(list.filter(({ criticality }) => criticality === 'vital').length),
          },
        }))}
        pick={null}
      />
    </section>
  )
}

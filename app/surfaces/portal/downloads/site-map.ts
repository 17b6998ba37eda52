import { paths, systemPath } from '../paths.ts'
import type { PublicPage } from '../visit.ts'
import { xmlText } from './xml-text.ts'

const standing = [
  paths.home,
  paths.register,
  paths.everyday,
  paths.rules,
  paths.incidents,
  paths.data,
  paths.catalogue,
  paths.requests,
  paths.accessibility,
  paths.ecodesign,
  paths.legal,
]

export const siteMap: PublicPage = {
  path: paths.sitemap,
  spoken: false,
  draw({ address, publications }) {
    const pages = [
      ...standing.map(path => ({ path, on: null })),
      ...publications.systems.map(({ code, published_on }) => ({ path: systemPath(code), on: published_on })),
    ]
    const lines = pages.map(
      ({ path, on }) => `<url><loc>${xmlText(address + path)}</loc>${on ? `<lastmod>${on}</lastmod>` : ''}</url>`,
    )
    const bytes = [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ...lines,
      '</urlset>',
      '',
    ].join('\n')
    return { bytes, type: 'application/xml; charset=utf-8' }
  },
}

export const robotsPage: PublicPage = {
  path: paths.robots,
  spoken: false,
  draw: ({ address }) => ({
    bytes: `User-agent: *\nAllow: /\nSitemap: ${address}${paths.sitemap}\n`,
    type: 'text/plain; charset=utf-8',
  }),
}

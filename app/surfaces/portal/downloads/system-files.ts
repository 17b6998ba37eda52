import { makePoster } from '#modules/transparency/portal/make-poster.ts'
import { makeSheet } from '../../reports/make-sheet.ts'
import type { PublicPage, PublicVisit } from '../visit.ts'
import { pageOf, recordOf } from './register-record.ts'

const systemOf = ({ publications, params }: PublicVisit) =>
  publications.systems.find(({ code }) => code === params.code)

/** One system for programs, in the words of schema.org. Offered beside the page: a page holds no script, not even of data. */
export const systemLd: PublicPage = {
  path: '/fiches/:code/donnees.jsonld',
  spoken: false,
  draw(visit) {
    const system = systemOf(visit)
    if (!system) return null
    const { content } = system
    const record = recordOf(visit, system)
    const page = pageOf(visit, system.code)
    const document = {
      '@context': 'https://schema.org',
      '@type': 'SoftwareApplication',
      '@id': page,
      url: page,
      identifier: system.record_id,
      name: content.name,
      description: record.summary ?? record.purpose,
      applicationCategory: content.nature === 'ai' ? 'Intelligence artificielle' : 'Algorithme',
      inLanguage: 'fr',
      dateCreated: system.first_published_on,
      dateModified: system.published_on,
      provider: { '@type': 'GovernmentOrganization', name: visit.authority, url: `${visit.address}/` },
      audience: record.people ? { '@type': 'Audience', audienceType: record.people } : undefined,
      additionalProperty: Object.entries(record).map(([propertyID, value]) => ({
        '@type': 'PropertyValue',
        propertyID,
        value,
      })),
    }
    return { bytes: JSON.stringify(document, null, 1), type: 'application/ld+json; charset=utf-8' }
  },
}

export const systemPoster: PublicPage = {
  path: '/fiches/:code/affiche.pdf',
  spoken: false,
  async draw(visit) {
    const system = systemOf(visit)
    if (!system) return null
    const site = visit.publications.site?.content
    const facts = { ...system, contact: site?.contact ?? site?.office ?? null }
    const bytes = await makeSheet(makePoster(facts, visit.authority, visit.address))
    return { bytes, type: 'application/pdf' }
  },
}

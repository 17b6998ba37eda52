import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { formatDate, formatShare } from '#kernel/texts.ts'
import { Figure } from '#ui/figure.tsx'
import { isAbout } from '../../domains.ts'
import { nameHolder } from '../name-holder.ts'
import { readRoles } from '../read-roles.ts'
import { rolesSource } from '../role.ts'
import { holdersPath, newHolderPath, rolesPath } from './paths.ts'
import { AuthorityRoles, DirectorateRoles, PartnerRoles } from './role-grid.tsx'
import { roleWords } from './words.ts'

export const rolesPage = page({
  path: rolesPath,
  needs: 'governance.read',
  menu: { section: 'data', label: { fr: 'Qui répond des données', en: 'Who answers for data' }, order: 80 },
  async get(visit) {
    const { scope, language, href } = visit
    const say = roleWords[language]
    const read = await readRoles(scope, {})
    const { filled, seats } = read.data
    const known = read.recorded && seats > 0
    const newest = read.onDuty[0]?.named_on ?? null
    const ofData = { ...read, roles: read.roles.filter(({ domain }) => isAbout(domain, 'data')) }
    const ofAi = { ...read, roles: read.roles.filter(({ domain }) => domain === 'ai') }
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <div class="figures">
          <Figure
            language={language}
            id="roles-pourvus"
            label={say.filled}
            value={known ? formatShare(filled / seats, language) : null}
            numerator={known ? filled : null}
            denominator={known ? seats : null}
            date={newest}
            method={say.method}
            href={href(holdersPath)}
            large
          />
        </div>
        <div class="row verbs">
          {can(scope, nameHolder) && (
            <a class="button" href={href(newHolderPath({}))}>
              {say.add}
            </a>
          )}
          <a href={href(holdersPath)}>{say.allHolders}</a>
        </div>
        <AuthorityRoles visit={visit} read={ofData} title={say.sections.authority} />
        <DirectorateRoles visit={visit} read={ofData} />
        <PartnerRoles visit={visit} read={ofData} />
        <AuthorityRoles visit={visit} read={ofAi} title={say.aiTitle} />
        <p class="note">{say.sourceNote(formatDate(rolesSource.date, language))}</p>
      </>
    )
    return { title: say.title, body }
  },
})

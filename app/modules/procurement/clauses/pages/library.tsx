import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { capitalised, worded } from '#ui/form-answers.ts'
import { narrowingOf, oneOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { givens, groups, libraryVersion } from '../library.ts'
import { clauseLevels, listClauses } from '../list-clauses.ts'
import { makeAnnex } from '../make-annex.ts'
import { libraryWords } from './library-words.ts'
import { annexesPath, clausePath, composerPath, libraryPath } from './paths.ts'
import { topicPurpose, topicTitle, topicWhen } from './topic-title.ts'

export const libraryPage = page({
  path: libraryPath,
  needs: 'procurement.read',
  menu: { section: 'data', label: { fr: 'Clauses modèles', en: 'Model clauses' }, order: 62 },
  async get(visit) {
    const { scope, language, href } = visit
    const say = libraryWords[language]
    const narrowing = narrowingOf(visit, ['search', 'level', 'group', 'given', 'own'])
    const rows = await listClauses(scope, {
      search: narrowing.search,
      level: oneOf(clauseLevels, narrowing.level),
      group: oneOf(groups, narrowing.group),
      given: oneOf(givens, narrowing.given),
      own: oneOf(['yes', 'no'] as const, narrowing.own),
    })
    const filter = <T extends string>(
      name: string,
      label: string,
      all: string,
      values: readonly T[],
      words: Record<T, string>,
    ) => ({
      name,
      label,
      all,
      value: narrowing[name] ?? '',
      options: worded(values, words),
    })
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <p class="row">
          {can(scope, makeAnnex) && (
            <a class="button" href={href(composerPath)}>
              {say.compose}
            </a>
          )}
          <a href={href(annexesPath)}>{say.annexes}</a>
        </p>
        <RegisterList
          language={language}
          caption={say.title}
          path={href(libraryPath)}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            filter('level', say.filters.level, say.filters.anyLevel, clauseLevels, say.levels),
            filter('group', say.filters.group, say.filters.anyGroup, groups, say.groups),
            filter('given', say.filters.given, say.filters.anyGiven, givens, say.givens),
            filter('own', say.filters.own, say.filters.anyOwn, ['yes', 'no'], say.own),
          ]}
          columns={[
            { key: 'title', label: say.columns.title },
            { key: 'level', label: say.columns.level },
            { key: 'when', label: say.columns.when },
            { key: 'own', label: say.columns.own },
          ]}
          rows={rows.map(clause => ({
            id: clause.id,
            name: topicTitle(clause, language),
            cells: {
              title: (
                <>
                  <a href={href(clausePath(clause.id))}>{`${clause.number}. ${topicTitle(clause, language)}`}</a>
                  <span class="field-note">{topicPurpose(clause, language)}</span>
                </>
              ),
              level: say.levels[clause.level],
              when: capitalised(topicWhen(clause, language)),
              own: clause.variant && say.variantOf(formatNumber(clause.variant.version, language, 0)),
            },
          }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          empty={{ why: say.empty }}
        />
        <p class="note">{say.version(formatDate(libraryVersion, language))}</p>
      </>
    )
    return { title: say.title, body }
  },
})

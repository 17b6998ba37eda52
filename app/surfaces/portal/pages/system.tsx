import type { ComponentChildren } from 'preact'
import { formatDate } from '#kernel/texts.ts'
import { deciding } from '#modules/transparency/portal/deciding.ts'
import type { Published } from '#modules/transparency/portal/list-publications.ts'
import { typedAddress } from '#modules/transparency/portal/public-address.ts'
import type { SystemContent } from '#modules/transparency/publication/content.ts'
import { codes, wordOf } from '../codes.ts'
import { pageWords } from '../page-words.ts'
import { paths, systemLdPath, systemPath, systemPosterPath } from '../paths.ts'
import { RowOf, Rows, Said, inFrench } from '../said.tsx'
import type { PublicPage, PublicVisit } from '../visit.ts'
import { AnsweredFields } from './answered-fields.tsx'
import { SystemRules } from './system-rules.tsx'
import { withdrawnPage } from './withdrawn.tsx'

export const systemPage: PublicPage = {
  path: '/fiches/:code',
  draw(visit) {
    const { systems, withdrawn } = visit.publications
    const system = systems.find(({ code }) => code === visit.params.code)
    if (system) return drawn(visit, system)
    const gone = withdrawn.find(({ code }) => code === visit.params.code)
    return gone ? withdrawnPage(visit, gone) : null
  },
}

export interface SystemProps {
  visit: PublicVisit
  system: Published<SystemContent>
}

function drawn(visit: PublicVisit, system: Published<SystemContent>) {
  const { language } = visit
  const say = pageWords[language].system
  const { content, code } = system
  const said = codes[language]
  const body = (
    <article>
      <p class="note">
        <a href={visit.to(paths.register)}>{say.back}</a>
      </p>
      <h1 {...inFrench(visit)}>{content.name}</h1>
      <p class="note">
        {wordOf(said.nature, content.nature)} · {wordOf(said.status, content.status)}
        {content.department && <span {...inFrench(visit)}>{` · ${content.department}`}</span>}
      </p>
      <Question id="usage" title={say.what}>
        <Lead visit={visit} text={content.fields.summary ?? content.fields.purpose} />
        <AnsweredFields
          visit={visit}
          content={content}
          keys={[
            ...(content.fields.summary ? ['purpose'] : []),
            'justification',
            'alternatives',
            'people',
            'area',
            'volume',
          ]}
        />
      </Question>
      <Question id="decision" title={say.who}>
        <p class="lead">{deciding(content.individual_decision, language)}</p>
        <AnsweredFields
          visit={visit}
          content={content}
          keys={['decision_type', 'contribution', 'automation', 'oversight', 'owner_role', 'training']}
        />
      </Question>
      <Question id="donnees" title={say.data}>
        <AnsweredFields
          visit={visit}
          content={content}
          keys={['data', 'data_source', 'training_data', 'dpia']}
          or={say.unsaid}
        />
        {content.processings.length > 0 && (
          <Rows>
            <RowOf
              visit={visit}
              label={say.processings}
              text={content.processings.map(({ reference, name }) => `${reference} ${name}`.trim()).join('\n')}
            />
          </Rows>
        )}
      </Question>
      <Question id="contester" title={say.contest}>
        {content.fields.appeal ? <Said visit={visit} text={content.fields.appeal} /> : <p>{say.noAppeal}</p>}
        {content.individual_decision !== 'none' && <p>{say.clock}</p>}
        <p>
          <a class="button" href={visit.to(paths.requests, { fiche: code })}>
            {say.ask}
          </a>
        </p>
      </Question>
      <Question id="regles" title={say.rules}>
        <SystemRules visit={visit} system={system} />
      </Question>
      <Question id="fonctionnement" title={say.how}>
        <AnsweredFields
          visit={visit}
          content={content}
          keys={[
            'algo_type',
            'operations',
            'performance',
            'bias',
            'risks',
            'monitoring',
            'supplier',
            'code_url',
            'doc_url',
            'cost',
            'footprint',
            'deliberation',
          ]}
          or={say.unsaid}
        />
      </Question>
      <Question id="dates" title={say.dates}>
        <Dates visit={visit} system={system} />
      </Question>
    </article>
  )
  const alternates = [{ type: 'application/ld+json', title: content.name, path: systemLdPath(code) }]
  return { title: content.name, body, path: systemPath(code), alternates }
}

function Question({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function Lead({ visit, text }: { visit: PublicVisit; text: string | undefined }) {
  if (!text) return <p>{pageWords[visit.language].system.unsaid}</p>
  return (
    <div class="lead">
      <Said visit={visit} text={text} />
    </div>
  )
}

function Dates({ visit, system }: SystemProps) {
  const { language, address } = visit
  const say = pageWords[language].system
  const short = `${address}/${system.code}`
  return (
    <dl class="rows-of">
      {[
        [say.first, system.first_published_on],
        [say.updated, system.published_on],
        [say.review, system.review_on],
      ].map(
        ([label, date]) =>
          date && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <time dateTime={date}>{formatDate(date, language)}</time>
              </dd>
            </div>
          ),
      )}
      <div>
        <dt>{say.short}</dt>
        <dd>
          <a href={short}>{typedAddress(short)}</a>
        </dd>
      </div>
      <div>
        <dt>{say.poster}</dt>
        <dd>
          <a href={visit.to(systemPosterPath(system.code))} {...inFrench(visit)}>
            {`affiche-${system.code}.pdf`}
          </a>
        </dd>
      </div>
    </dl>
  )
}

import type { ComponentChildren } from 'preact'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber, type Language } from '#kernel/texts.ts'
import type { EverydayContent, PublicContent, SiteContent, SystemContent } from '../content.ts'
import { fieldGroups, publicFields } from '../fields.ts'
import { readPublicState } from '../read-public-state.ts'
import { registryPath } from './paths.ts'
import { registryWords } from './registry-words.ts'
import { ValueWords } from './sheet-groups.tsx'
import { publicationWords } from './words.ts'

/** What waits, as it was frozen; else what would be proposed now. */
export const previewPage = page({
  path: `${registryPath}/:id/apercu`,
  needs: 'transparency.read',
  async get(visit) {
    const { language } = visit
    const say = registryWords[language].preview
    const read = await readPublicState(visit.scope, { id: visit.params.id ?? '' })
    const frozen = read.waiting?.content ?? null
    const content = frozen ?? read.current
    const body = (
      <>
        <p class="notice notice-info">
          {frozen ? say.proposed : say.notice} <a href={visit.href(`${registryPath}/${read.id}`)}>{say.back}</a>
        </p>
        {content ? <PublicWords visit={visit} content={content} /> : <p>{say.withdrawn}</p>}
      </>
    )
    return { title: read.name, body }
  },
})

/** The words of a public page, in the order in which one asks: what, who, which data, how to contest. */
export function PublicWords({ visit, content }: { visit: Visit; content: PublicContent }) {
  const { language, scope } = visit
  return (
    <article class="record public-words">
      <header class="record-head">
        <p class="record-kind">
          {content.kind === 'site' ? scope.tenant.name : publicationWords[language].kinds[content.kind]}
        </p>
        <h1 lang="fr">{content.name}</h1>
      </header>
      {content.kind === 'system' && <SystemWords language={language} content={content} />}
      {content.kind === 'everyday' && <EverydayWords language={language} content={content} />}
      {content.kind === 'site' && <SiteWords language={language} content={content} />}
    </article>
  )
}

function SystemWords({ language, content }: { language: Language; content: SystemContent }) {
  const { content: labels, decisions } = publicationWords[language]
  const { fields, mention, duties_met, individual_decision } = content
  const hidden = new Set(['name', 'uuid', 'summary'])
  return (
    <>
      {fields.summary && (
        <p class="lead" lang="fr">
          {fields.summary}
        </p>
      )}
      {fieldGroups.map(group => {
        const shown = publicFields.filter(one => one.group === group.id && fields[one.key] && !hidden.has(one.key))
        const decision = group.id === 'decision' && individual_decision ? decisions[individual_decision] : null
        if (shown.length === 0 && !decision) return null
        return (
          <section key={group.id}>
            <h2>{group.label[language]}</h2>
            <dl class="fields">
              {decision && <Line label={labels.individual_decision ?? ''}>{decision}</Line>}
              {shown.map(field => (
                <Line key={field.key} label={field.label[language]}>
                  <ValueWords field={field} value={fields[field.key] ?? ''} language={language} />
                </Line>
              ))}
            </dl>
          </section>
        )
      })}
      {mention && (
        <section>
          <h2>{labels['mention.online']}</h2>
          <blockquote class="typed-text" lang="fr">
            {mention.online}
          </blockquote>
        </section>
      )}
      {duties_met.length > 0 && (
        <section>
          <h2>{labels.duties_met}</h2>
          <ul lang="fr">
            {duties_met.map(({ code, label, article, on }) => (
              <li key={code}>
                {label} <span class="field-note">{`${article} · ${formatDate(on, language)}`}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function EverydayWords({ language, content }: { language: Language; content: EverydayContent }) {
  const { content: labels, uses, data } = publicationWords[language]
  return (
    <>
      <p class="lead typed-text" lang="fr">
        {content.rule}
      </p>
      <dl class="fields">
        <Line label={labels.use ?? ''}>{uses[content.use] ?? content.use}</Line>
        {content.tools && <Line label={labels.tools ?? ''}>{content.tools}</Line>}
        <Line label={labels.data_used ?? ''}>{data[content.data_used] ?? content.data_used}</Line>
        {content.processings.length > 0 && (
          <Line label={labels.processings ?? ''}>
            {content.processings.map(({ reference, name }) => `${reference} – ${name}`).join(', ')}
          </Line>
        )}
      </dl>
    </>
  )
}

function SiteWords({ language, content }: { language: Language; content: SiteContent }) {
  const { content: labels } = publicationWords[language]
  const { logo, incidents, nothing_found } = content
  const texts = ['office', 'contact', 'dpo_contact', 'legal_notice', 'accessibility', 'siren'] as const
  return (
    <>
      {logo && <img class="public-logo" src={`data:${logo.type};base64,${logo.base64}`} alt={content.name} />}
      {content.introduction && (
        <p class="lead typed-text" lang="fr">
          {content.introduction}
        </p>
      )}
      <dl class="fields">
        {texts.map(key =>
          content[key] ? (
            <Line key={key} label={labels[key] ?? key}>
              <span class="typed-text">{content[key]}</span>
            </Line>
          ) : null,
        )}
        {incidents.map(({ year, count, serious }) => (
          <Line key={year} label={`${labels.incidents} (${year})`}>
            {`${formatNumber(count, language, 0)} / ${formatNumber(serious, language, 0)}`}
          </Line>
        ))}
        {nothing_found && (
          <Line
            label={labels.nothing_found ?? ''}
          >{`${formatDate(nothing_found.on, language)} · ${nothing_found.by}`}</Line>
        )}
      </dl>
    </>
  )
}

function Line({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

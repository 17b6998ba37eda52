import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/texts.ts'
import { History, type HistoryEntry } from '#ui/history.tsx'
import { words } from '#ui/words.ts'

export interface RecordPageProps {
  language: Language
  /** Kind of record: « Logiciel ». */
  kind: string
  title: string
  /** One line that says it all. */
  summary: ComponentChildren
  /** The one thing that would make the record more useful now. */
  nextQuestion?: { question: string; why?: string; href: string; label?: string } | null
  groups: readonly FieldGroup[]
  links?: readonly LinkGroup[]
  history?: readonly HistoryEntry[]
  /** Time zone of the authority, for the history. */
  timeZone: string
  /** Page showing what the public will see. */
  previewHref?: string
  /** Verbs on the whole record. */
  actions?: readonly { label: string; href: string }[]
  /** What comes before the fields: what matters most here. */
  first?: ComponentChildren
  children?: ComponentChildren
  /** Notes and attached files. */
  margin?: ComponentChildren
}

export interface FieldGroup {
  title: string
  editHref?: string
  fields: readonly {
    label: string
    /** Null or undefined = not filled in. */
    value: ComponentChildren
    help?: string
    /** Not shown to the public. */
    restricted?: boolean
  }[]
}

export interface LinkGroup {
  title: string
  items: readonly { label: string; href: string; note?: string }[]
}

/** A record: what it is in one line, the next useful question, its fields, what it is tied to, who changed it. */
export function RecordPage(props: RecordPageProps) {
  const { language, title, kind, groups, links = [], history, actions = [], previewHref } = props
  const say = words[language]
  return (
    <article class="record">
      <header class="record-head">
        <p class="record-kind">{kind}</p>
        <h1>{title}</h1>
        <p class="lead">{props.summary}</p>
        {(actions.length > 0 || previewHref) && (
          <div class="row">
            {actions.map(action => (
              <a key={action.href} class="button button-small" href={action.href}>
                {action.label}
              </a>
            ))}
            {previewHref && <a href={previewHref}>{say.record.preview}</a>}
          </div>
        )}
      </header>
      {props.nextQuestion && <NextQuestion language={language} {...props.nextQuestion} />}
      {props.first}
      {groups.map(group => (
        <Fields key={group.title} language={language} group={group} />
      ))}
      {props.children}
      {links.length > 0 && (
        <section>
          <h2>{say.record.links}</h2>
          <div class="link-groups">
            {links.map(group => (
              <Links key={group.title} language={language} group={group} />
            ))}
          </div>
        </section>
      )}
      {props.margin}
      {history && (
        <section>
          <h2>{say.history.title}</h2>
          <History language={language} timeZone={props.timeZone} entries={[...history]} />
        </section>
      )}
    </article>
  )
}

type QuestionProps = NonNullable<RecordPageProps['nextQuestion']> & { language: Language }

/** The box « Prochaine question utile », also used alone on a home page. */
export function NextQuestion({ language, question, why, href, label }: QuestionProps) {
  const say = words[language].record
  return (
    <section class="next-question" aria-labelledby="next-question">
      <h2 id="next-question">{say.nextQuestion}</h2>
      <h3 class="question">{question}</h3>
      {why && <p>{why}</p>}
      <div class="buttons">
        <a class="button button-main" href={href}>
          {label ?? say.answer}
        </a>
      </div>
    </section>
  )
}

function Fields({ language, group }: { language: Language; group: FieldGroup }) {
  const say = words[language].record
  return (
    <section>
      <h2 class="with-action">
        {group.title}
        {group.editHref && (
          <a class="edit" href={group.editHref}>
            {say.edit}
            <span class="visually-hidden">{` (${group.title})`}</span>
          </a>
        )}
      </h2>
      <dl class="fields">
        {group.fields.map(field => (
          <div key={field.label}>
            <dt>
              {field.label}
              {field.restricted && <span class="tag">{say.restricted}</span>}
            </dt>
            <dd>
              {field.value ?? <span class="unknown">{say.unknown}</span>}
              {field.help && <span class="field-note">{field.help}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Links({ language, group }: { language: Language; group: LinkGroup }) {
  return (
    <div>
      <h3>{group.title}</h3>
      {group.items.length === 0 ? (
        <p class="note">{words[language].record.noLinks}</p>
      ) : (
        <ul class="plain">
          {group.items.map(item => (
            <li key={item.href}>
              <a href={item.href}>{item.label}</a>
              {item.note && <span class="field-note">{item.note}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

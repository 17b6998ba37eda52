import { formatDate } from '#kernel/texts.ts'
import { codes, wordOf } from '../codes.ts'
import { pageWords } from '../page-words.ts'
import { paths } from '../paths.ts'
import { inFrench, RowOf, Rows, Said } from '../said.tsx'
import type { PublicPage } from '../visit.ts'

export const everydayPage: PublicPage = {
  path: paths.everyday,
  draw(visit) {
    const { language, publications } = visit
    const say = pageWords[language].everyday
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {publications.everyday.length === 0 && <p>{say.none}</p>}
        {publications.everyday.map(({ id, code, content, published_on }) => (
          <section key={id} id={code} aria-labelledby={`titre-${code}`}>
            <h2 id={`titre-${code}`} {...inFrench(visit)}>
              {content.name}
            </h2>
            <blockquote {...inFrench(visit)} aria-label={say.rule}>
              <Said visit={visit} text={content.rule} />
            </blockquote>
            <Rows>
              <RowOf visit={visit} label={say.use} text={content.use} />
              <RowOf visit={visit} label={say.tools} text={content.tools} />
              <div>
                <dt>{say.data}</dt>
                <dd>{wordOf(codes[language].data, content.data_used)}</dd>
              </div>
              <RowOf
                visit={visit}
                label={say.processings}
                text={content.processings.map(({ reference, name }) => `${reference} ${name}`.trim()).join('\n')}
              />
            </Rows>
            <p class="note">{say.since(formatDate(published_on, language))}</p>
          </section>
        ))}
      </>
    )
    return { title: say.title, body, path: paths.everyday }
  },
}

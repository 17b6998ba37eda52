import { mediaTypes, page } from '#kernel/page.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import { proposalPath, slipFilePath, slipPath } from '../paths.ts'
import { readProposal } from '../read-proposal.ts'
import { slipDocument } from '../slip-docx.ts'
import { slipOf } from '../slip.ts'
import { words } from './words.ts'

/** The slip, to be read and printed. */
export const slipPage = page({
  path: slipPath(':id'),
  needs: 'retention.read',
  async get(visit) {
    const { scope, language } = visit
    const read = await readProposal(scope, { id: visit.params.id ?? '' })
    const slip = slipOf(read, scope.tenant.name, language)
    const body = (
      <>
        <h1>{slip.title}</h1>
        <ul class="plain">
          {slip.lines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <RegisterTable
          language={language}
          caption={slip.title}
          pick={null}
          columns={slip.columns}
          rows={slip.rows.map((cells, rank) => ({ id: String(rank), name: cells.register ?? '', cells }))}
        />
        <p class="note">{slip.noNames}</p>
        <h2>{slip.sourcesTitle}</h2>
        <ul>
          {slip.sources.map(source => (
            <li key={source}>{source}</li>
          ))}
        </ul>

        {slip.signatures.map(signature => (
          <section key={signature}>
            <h2>{signature}</h2>
          </section>
        ))}
        <div class="buttons">
          <a class="button" href={visit.href(slipFilePath(read.proposal.id))}>
            {words[language].slip.document}
          </a>
          <a href={visit.href(proposalPath(read.proposal.id))}>{words[language].slip.back}</a>
        </div>
      </>
    )
    return { title: slip.title, body }
  },
})

export const slipFilePage = page({
  path: slipFilePath(':id'),
  needs: 'retention.read',
  async get({ scope, params, language }) {
    const read = await readProposal(scope, { id: params.id ?? '' })
    const slip = slipOf(read, scope.tenant.name, language)
    return {
      download: await slipDocument(slip, language),
      type: mediaTypes.docx,
      name: `bordereau-elimination-${read.proposal.number}-${scope.tenant.slug}.docx`,
    }
  },
})

import { mediaTypes, page, type Page } from '#kernel/page.ts'
import { writeDocument, type Block } from '#records/write-document.ts'
import { agreementsPath } from '../../paths.ts'
import { agreementBlocks, deliberationBlocks } from '../agreement-document.ts'
import type { Around } from '../fill-text.ts'
import type { Agreement } from '../load-agreements.ts'
import { readAgreement } from '../read-agreement.ts'

type Write = (agreement: Agreement, around: Around) => Block[]

function documentPage(name: string, titleOf: (agreement: Agreement) => string, write: Write): Page {
  return page({
    path: `${agreementsPath}/:id/${name}.docx`,
    needs: 'governance.read',
    async get({ scope, params }) {
      const { agreement, datasets } = await readAgreement(scope, { id: params.id ?? '' })
      const around = { authority: scope.tenant.name, datasets }
      const download = await writeDocument({
        title: titleOf(agreement),
        author: around.authority,
        blocks: write(agreement, around),
      })
      return { download, type: mediaTypes.docx, name: `${name}.docx` }
    },
  })
}

/** The agreement as it is written, to read, correct and sign; and the deliberation that would approve it. */
export const agreementDocxPage = documentPage('convention', ({ title }) => title, agreementBlocks)
export const deliberationDocxPage = documentPage('deliberation', () => 'Projet de délibération', deliberationBlocks)

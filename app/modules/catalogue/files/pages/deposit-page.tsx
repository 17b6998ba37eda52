import { page } from '#kernel/page.ts'
import { listTableSchemas } from '../../schemas/list-table-schemas.ts'
import { DepositForm } from './deposit-form.tsx'
import { depositPath, schemasPath } from './paths.ts'
import { postDeposit } from './post-deposit.ts'
import { filesWords } from './words.ts'

/** A dataset that begins with its file. */
export const depositPage = page({
  path: depositPath,
  needs: 'catalogue.edit',
  async get(visit) {
    const say = filesWords[visit.language]
    const { schemas } = await listTableSchemas(visit.scope, {})
    const body = (
      <>
        <h1>{say.deposit.title}</h1>
        <p class="lead">{say.deposit.lead}</p>
        <DepositForm visit={visit} action={visit.href(depositPath)} schemas={schemas} asksTitle />
        <p>
          <a href={visit.href(schemasPath)}>{say.files.schemas}</a>
        </p>
      </>
    )
    return { title: say.deposit.title, body }
  },
  post: visit => postDeposit(visit),
})

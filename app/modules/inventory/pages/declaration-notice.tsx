import { page } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { CommitmentText } from '#organisation/pages/commitment-text.tsx'
import { readDeclarationLink } from '#organisation/read-declaration-link.ts'
import { declaredWords } from './declared-words.ts'
import { DeclarationQr, declarationAddress } from './declaration-link.tsx'
import { declaredPath } from './paths.ts'

/** One page to print and put up: why, how, under which promise. */
export const declarationNoticePage = page({
  path: `${declaredPath}/affiche`,
  needs: 'inventory.read-declarations',
  async get(visit) {
    const { scope, language } = visit
    const say = declaredWords[language]
    const link = await readDeclarationLink(scope, {})
    if (!link.token) return { redirect: '/organisation/engagement' }
    const address = declarationAddress(visit, link.token)
    const body = (
      <>
        <h1>{say.notice.title}</h1>
        <p class="lead">{say.declare.lead(scope.tenant.name)}</p>
        <DeclarationQr language={language} address={address} />
        <p>{say.notice.scan}</p>
        <p>
          <strong>{address}</strong>
        </p>
        <h2>{say.declare.promise}</h2>
        <p>{say.declare.promiseText(link.signed_by ?? '', formatDate(link.signed_on ?? '', language))}</p>
        <CommitmentText language={language} authority={scope.tenant.name} />
        <h2>{say.declare.kept}</h2>
        <p>{say.declare.keptText}</p>
      </>
    )
    return { title: say.notice.title, body }
  },
})

import { renderSVG } from 'uqr'
import type { Visit } from '#kernel/page.ts'
import { formatDate, type Language } from '#kernel/texts.ts'
import { declaredWords } from './declared-words.ts'
import { declarePath, declaredPath } from './paths.ts'

interface Link {
  token: string | null
  signed_on: string | null
  signed_by: string | null
}

/** The link to hand out and its QR code; without a signed commitment, the way to sign it. */
export function DeclarationLink({ visit, link }: { visit: Visit; link: Link }) {
  const { language } = visit
  const say = declaredWords[language]
  if (!link.token) {
    return (
      <div class="notice">
        <p>{say.toSign}</p>
        <p>
          <a class="button" href={visit.href('/organisation/engagement')}>
            {say.sign}
          </a>
        </p>
      </div>
    )
  }
  const address = declarationAddress(visit, link.token)
  return (
    <section aria-labelledby="lien">
      <h2 id="lien">{say.link}</h2>
      <p>{say.linkText}</p>
      <p>
        <a href={address}>{address}</a>
      </p>
      <p class="note">{say.signed(link.signed_by ?? '', formatDate(link.signed_on ?? '', language))}</p>
      <DeclarationQr language={language} address={address} />
      <p>
        <a class="button button-small" href={visit.href(`${declaredPath}/affiche`)}>
          {say.notice.open}
        </a>
      </p>
    </section>
  )
}

/** Dark on white in every theme: a phone must read it. */
export function DeclarationQr({ language, address }: { language: Language; address: string }) {
  return (
    <div
      class="qr"
      role="img"
      aria-label={declaredWords[language].qr}
      dangerouslySetInnerHTML={{ __html: renderSVG(address, { border: 2 }) }}
    />
  )
}

export function declarationAddress({ origin, href }: Pick<Visit, 'origin' | 'href'>, token: string): string {
  return `${origin}${href(`${declarePath}/${token}`)}`
}

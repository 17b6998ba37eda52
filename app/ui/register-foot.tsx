import type { Language } from '#kernel/texts.ts'
import { words } from '#ui/words.ts'

export interface Pagination {
  /** From 1. */
  page: number
  pages: number
  hrefOf: (page: number) => string
}

export interface Export {
  /** « CSV », « XLSX », « JSON ». */
  label: string
  href: string
}

type FootProps = { language: Language; pagination?: Pagination; exports?: readonly Export[] }

/** Under a list: its pages, and the ways to take it away. */
export function RegisterFoot({ language, pagination, exports = [] }: FootProps) {
  const say = words[language].register
  return (
    <div class="register-foot">
      {pagination && pagination.pages > 1 && (
        <nav class="pages" aria-label={say.pages}>
          {pagination.page > 1 && (
            <a href={pagination.hrefOf(pagination.page - 1)} rel="prev">
              {say.previous}
            </a>
          )}
          <span>{say.page(pagination.page, pagination.pages)}</span>
          {pagination.page < pagination.pages && (
            <a href={pagination.hrefOf(pagination.page + 1)} rel="next">
              {say.next}
            </a>
          )}
        </nav>
      )}
      {exports.length > 0 && (
        <p class="exports">
          <span>{say.exports}</span>
          {exports.map(item => (
            <a key={item.href} href={item.href} download>
              {item.label}
            </a>
          ))}
        </p>
      )}
    </div>
  )
}

import type { Language } from '#kernel/texts.ts'
import { words } from '#ui/words.ts'

export interface Filter {
  name: string
  label: string
  /** '' = all. */
  value: string
  options: readonly { value: string; label: string }[]
  /** Wording of "all" for this filter: « Toutes les directions ». */
  all?: string
}

type ToolsProps = {
  language: Language
  path: string
  search: { name: string; value: string; label?: string } | null
  filters: readonly Filter[]
  keep?: Readonly<Record<string, string>>
  narrowed: boolean
}

/** Search and filters as one GET form: the address of the result can be kept and sent. */
export function RegisterTools({ language, path, search, filters, keep = {}, narrowed }: ToolsProps) {
  const say = words[language].register
  return (
    <form method="get" action={path} aria-label={say.filters} class="register-filters">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {search && (
        <div class="register-search">
          <label for="liste-recherche">{search.label ?? say.search}</label>
          <input id="liste-recherche" type="search" name={search.name} value={search.value} autocomplete="off" />
        </div>
      )}
      {filters.map(filter => (
        <div key={filter.name}>
          <label for={`filtre-${filter.name}`}>{filter.label}</label>
          <select id={`filtre-${filter.name}`} name={filter.name}>
            <option value="">{filter.all ?? say.any}</option>
            {filter.options.map(option => (
              <option key={option.value} value={option.value} selected={option.value === filter.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div class="register-go">
        <button type="submit">{say.apply}</button>
        {narrowed && <a href={path}>{say.clear}</a>}
      </div>
    </form>
  )
}

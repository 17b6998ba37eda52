import type { Language } from '#kernel/texts.ts'
import type { ModelClause } from '../library.ts'

/** Topics have a title in both languages; their sentences, like contracts, are in French. */
export const topicTitle = ({ title, en }: Pick<ModelClause, 'title' | 'en'>, language: Language) =>
  language === 'fr' ? title : en.title

/** When the clause is needed. */
export const topicWhen = ({ when, en }: Pick<ModelClause, 'when' | 'en'>, language: Language) =>
  language === 'fr' ? when : en.when

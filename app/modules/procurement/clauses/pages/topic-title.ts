import type { Language } from '#kernel/texts.ts'
import type { ModelClause } from '../library.ts'

/** Topics are told in both languages; the sentences of clauses, like contracts, are in French. */
export const topicTitle = ({ title, en }: Pick<ModelClause, 'title' | 'en'>, language: Language) =>
  language === 'fr' ? title : en.title

/** When the clause is needed. */
export const topicWhen = ({ when, en }: Pick<ModelClause, 'when' | 'en'>, language: Language) =>
  language === 'fr' ? when : en.when

/** What the clause is for, in one sentence. */
export const topicPurpose = ({ purpose, en }: Pick<ModelClause, 'purpose' | 'en'>, language: Language) =>
  language === 'fr' ? purpose : en.purpose

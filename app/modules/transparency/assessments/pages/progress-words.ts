import type { Language } from '#kernel/texts.ts'
import type { SectionProgress } from '../progress.ts'
import { assessmentWords } from './words.ts'

/** How far a section is, in words. */
export function sayProgress(
  { progress, left }: Pick<SectionProgress, 'progress' | 'left'>,
  language: Language,
): string {
  const say = assessmentWords[language].progress
  return progress === 'partial' ? say.partial(left) : say[progress]
}

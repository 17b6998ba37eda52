import type { Language } from '#kernel/texts.ts'
import { recordWords } from './record-words.ts'

/** Who did it, as people say it: somebody, a job, or the command line. */
export function saidBy(name: string | null, language: Language): string {
  const say = recordWords[language].history
  if (name === null) return say.nobody
  if (name.startsWith('job:')) return say.job
  return name.startsWith('cli:') ? say.cli(name.slice(4)) : name
}

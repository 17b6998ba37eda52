import { isSettled, type Answers } from './answers.ts'
import type { Form, Section } from './form.ts'

/** todo: nothing said · reread: said by the record or by another version, to be read · partial · done. */
export type Progress = 'todo' | 'reread' | 'partial' | 'done'

export interface SectionProgress {
  id: string
  progress: Progress
  /** What is not settled yet. */
  left: number
}

export function progressOf(form: Form, answers: Answers): SectionProgress[] {
  return form.sections.map(section => ({ id: section.id, ...standingOf(section, answers) }))
}

/** Questions and risks that keep an assessment from being validated: unanswered, or pre-filled and never read. */
export function unsettled({ questions, risks }: Section, { texts, risks: rated }: Answers): string[] {
  return [
    ...questions.filter(({ key }) => !texts[key]?.text || !texts[key].read).map(({ text }) => text),
    ...risks.filter(({ key }) => !isSettled(rated[key])).map(({ title }) => title),
  ]
}

function standingOf(section: Section, answers: Answers): Omit<SectionProgress, 'id'> {
  const left = unsettled(section, answers).length
  const said = section.questions.filter(({ key }) => answers.texts[key]?.text)
  const read = said.filter(({ key }) => answers.texts[key]?.read).length
  const rated = section.risks.filter(({ key }) => answers.risks[key]?.likelihood).length
  if (left === 0) return { progress: 'done', left }
  if (said.length + rated === 0) return { progress: 'todo', left }
  return { progress: read + rated === 0 ? 'reread' : 'partial', left }
}

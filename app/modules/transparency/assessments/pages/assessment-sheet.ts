import { today } from '#kernel/clock.ts'
import { page, type Sheet, type SheetSection, type Visit } from '#kernel/page.ts'
import { formatDate, spaced } from '#kernel/texts.ts'
import { capitalised } from '#ui/form-answers.ts'
import { formOf, type Section } from '../form.ts'
import { readAssessment, type ReadAssessment } from '../read-assessment.ts'
import { sayDifference, sayValue } from './difference-words.ts'
import { assessmentsPath } from './paths.ts'
import { assessmentWords } from './words.ts'

type Reader = Pick<Visit, 'scope' | 'language'>

/** A version to print, sign and send. */
export const assessmentPdfPage = page({
  path: `${assessmentsPath}/:id/pdf`,
  needs: 'transparency.read',
  async get(visit) {
    const read = await readAssessment(visit.scope, { id: visit.params.id ?? '' })
    const { kind, version } = read.assessment
    return { sheet: assessmentSheet(visit, read), name: `${formOf(kind).slug}-v${version}.pdf` }
  },
})

export function assessmentSheet(visit: Reader, read: ReadAssessment): Sheet {
  const { scope, language } = visit
  const words = assessmentWords[language]
  const { page: say, sheet, fields } = words
  const { assessment, system, other, since } = read
  const { kind, version, validated_on, validated_by, validated_role, notified_on, notified_reference } = assessment
  const day = (on: string | null) => (on ? formatDate(on, language) : '')
  const changes: SheetSection[] = since
    ? [
        {
          title: say.since(since.version, day(since.validated_on)),
          ...(since.differences.length === 0
            ? { paragraphs: [say.sinceNone] }
            : {
                table: {
                  columns: [say.columns.about, say.columns.before, say.columns.after],
                  rows: since.differences.map(difference => {
                    const { title, before, after } = sayDifference(difference, language)
                    return [title, before ?? say.nothing, after ?? say.nothing]
                  }),
                },
              }),
        },
      ]
    : []
  return {
    layout: 'record',
    language,
    kind: words.names[kind],
    authority: scope.tenant.name,
    title: words.heading(words.short[kind], system.name),
    lead: [
      `${say.version(version)}.`,
      validated_on
        ? say.validated(day(validated_on), validated_by ?? '', validated_role ?? '')
        : `${sheet.draft}. ${say.draft(day(assessment.started_on))}`,
      ...(kind === 'fria' && other?.state === 'validated' ? [say.refers(other.version, day(other.on))] : []),
    ].join(' '),
    sections: [
      {
        title: say.conclusion,
        paragraphs: (assessment.summary ?? '').split('\n').filter(Boolean),
        fields: [
          {
            label: fields.residual_risk,
            value: assessment.residual_risk ? capitalised(words.residuals[assessment.residual_risk]) : '',
          },
          ...(kind === 'dpia' ? [{ label: fields.dpo_opinion, value: assessment.dpo_opinion ?? '' }] : []),
          { label: fields.validated_role, value: validated_role ?? '' },
          { label: fields.validated_on, value: day(validated_on) },
          { label: fields.review_on, value: day(assessment.review_on) },
          ...(kind === 'fria'
            ? [
                { label: fields.notified_on, value: day(notified_on) },
                { label: fields.notified_reference, value: notified_reference ?? '' },
              ]
            : []),
          { label: sheet.signature, value: '' },
        ],
      },
      ...changes,
      ...formOf(kind).sections.flatMap(section => sectionsOf(visit, read, section)),
    ],
    foot: spaced(sheet.foot(day(today(scope)), day(assessment.answers.data_version)), language),
  }
}

/** Answers of a section; its risks as a table to see at once, then what holds each of them. */
function sectionsOf({ language }: Reader, { assessment }: ReadAssessment, section: Section): SheetSection[] {
  const words = assessmentWords[language]
  const { texts, risks } = assessment.answers
  const answers: SheetSection = {
    title: `${section.title} (${section.article})`,
    fields: section.questions.map(({ key, text }) => ({ label: text, value: texts[key]?.text ?? '' })),
  }
  if (section.risks.length === 0) return [answers]
  const coded = (key: string, field: 'likelihood' | 'severity' | 'residual') =>
    sayValue(field, risks[key]?.[field] ?? null, language) ?? (risks[key]?.likelihood === 'none' ? '–' : words.notSeen)
  const table = {
    columns: words.sheet.risks,
    rows: section.risks.map(({ key, title }) => [
      title,
      coded(key, 'likelihood'),
      coded(key, 'severity'),
      coded(key, 'residual'),
    ]),
  }
  const measures = section.risks.map(({ key, title }) => {
    const { existing, further } = risks[key] ?? {}
    const more = further ? words.toAdd(further) : null
    return { label: title, value: [existing, more].filter(Boolean).join('\n') }
  })
  return [
    { ...answers, table },
    { title: words.sheet.measures, fields: measures },
  ]
}

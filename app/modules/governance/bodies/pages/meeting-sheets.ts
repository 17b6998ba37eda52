import { today } from '#kernel/clock.ts'
import {
  mediaTypes,
  page,
  type Page,
  type PageResult,
  type Sheet,
  type SheetSection,
  type Visit,
} from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { writeDocument } from '#records/write-document.ts'
import { decisionWords } from '../../decisions/pages/words.ts'
import type { Decision } from '../../decisions/load-decisions.ts'
import { meetingsPath } from '../../paths.ts'
import { blocksOfSheet } from '../../sheet-blocks.ts'
import { readMeeting, type ReadMeeting } from '../read-meeting.ts'
import { meetingWords } from './meeting-words.ts'
import { bodyWords } from './words.ts'

type Reader = Pick<Visit, 'scope' | 'language'>

/** To send before the meeting: when, where, about what, who is invited, and the decisions to read again. */
export function convocationSheet(visit: Reader, read: ReadMeeting): Sheet {
  const { language } = visit
  const { sheet: say, earlier } = meetingWords[language]
  const { seats } = bodyWords[language]
  return {
    ...head(visit, read, say.convocation),
    sections: [
      agendaOf(visit, read),
      {
        title: say.invited,
        table: {
          columns: [say.name, say.capacity, say.from],
          rows: read.members.map(({ name, seat, party, directorate }) => [
            name,
            seats[seat as keyof typeof seats],
            party ?? directorate ?? '',
          ]),
        },
      },
      ...(read.earlier.length > 0 ? [decisionsOf(visit, earlier, read.earlier)] : []),
    ],
  }
}

/** To sign after it: who came, what was said, what was decided. */
export function minutesSheet(visit: Reader, read: ReadMeeting): Sheet {
  const { language } = visit
  const { sheet: say, presences, decisions } = meetingWords[language]
  return {
    ...head(visit, read, say.minutes),
    sections: [
      {
        title: say.presence,
        table: {
          columns: [say.name, say.from, say.presence],
          rows: read.attendance.map(({ name, party, state }) => [name, party ?? '', presences[state]]),
        },
      },
      agendaOf(visit, read),
      { title: say.said, paragraphs: (read.meeting.minutes ?? say.nothing).split('\n').filter(Boolean) },
      read.decisions.length > 0
        ? decisionsOf(visit, decisions.title, read.decisions)
        : { title: decisions.title, paragraphs: [decisions.none] },
      { title: say.signatures, fields: [say.chair, say.secretary].map(label => ({ label, value: '' })) },
    ],
  }
}

function head({ scope, language }: Reader, { meeting }: ReadMeeting, kind: string) {
  const { sheet: say, at } = meetingWords[language]
  const when = [formatDate(meeting.meets_on, language), ...(meeting.meets_at ? [at(meeting.meets_at)] : [])].join(' ')
  return {
    layout: 'record' as const,
    language,
    kind,
    authority: scope.tenant?.name ?? '',
    title: `${meeting.body}, ${formatDate(meeting.meets_on, language)}`,
    lead: [when, ...(meeting.place ? [meeting.place] : [])].join(', '),
    foot: say.foot(formatDate(today(scope), language)),
  }
}

function agendaOf({ language }: Reader, { meeting }: ReadMeeting): SheetSection {
  const say = meetingWords[language]
  const points = meeting.agenda.map((point, index) => `${index + 1}. ${point}`)
  return { title: say.fields.agenda, paragraphs: points.length > 0 ? points : [say.noAgenda] }
}

function decisionsOf({ language }: Reader, title: string, decisions: readonly Decision[]): SheetSection {
  const { sheet: say } = meetingWords[language]
  const words = decisionWords[language]
  return {
    title,
    table: {
      columns: [say.number, say.decision, say.vote, say.followUp],
      rows: decisions.map(one => [
        String(one.number),
        [`${one.subject}${language === 'fr' ? '\u202f: ' : ': '}${one.decided}`, words.threeAnswers(one)]
          .filter(Boolean)
          .join('\n'),
        words.vote(one) || '–',
        [one.owner, one.due_on && formatDate(one.due_on, language)].filter(Boolean).join(', ') || '–',
      ]),
    },
  }
}

type MakeSheet = typeof convocationSheet

/** The same document typeset, or to be edited. */
function pagesOf(name: string, make: MakeSheet): [Page, Page] {
  const documentPage = (extension: 'pdf' | 'docx', answer: (sheet: Sheet) => Promise<PageResult>) =>
    page({
      path: `${meetingsPath}/:id/${name}.${extension}`,
      needs: 'governance.read',
      get: async visit => answer(make(visit, await readMeeting(visit.scope, { id: visit.params.id ?? '' }))),
    })
  return [
    documentPage('pdf', async sheet => ({ sheet, name: `${name}.pdf` })),
    documentPage('docx', async sheet => ({
      download: await writeDocument({ title: sheet.title, author: sheet.authority, blocks: blocksOfSheet(sheet) }),
      type: mediaTypes.docx,
      name: `${name}.docx`,
    })),
  ]
}

export const convocationPages = pagesOf('convocation', convocationSheet)
export const minutesPages = pagesOf('compte-rendu', minutesSheet)

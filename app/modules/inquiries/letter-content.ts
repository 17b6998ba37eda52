import { today } from '#kernel/clock.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { formatDate, frenchSpaces } from '#kernel/texts.ts'
import type { Inquiry } from './load.ts'
import { questionnaireOf, type Question } from './questionnaire.ts'
import { addWorkingDays } from '#organisation/working-days.ts'

/** Working days that a reminder gives. */
const reminderWorkingDays = 10

/** A letter as it reads, in French whatever the reader's language: laid out as a page, a document or a mail elsewhere. */
export interface Letter {
  title: string
  sender: string[]
  recipient: string[]
  place: string
  facts: { label: string; value: string }[]
  opening: string[]
  about: { title: string; items: string[] }
  questions: { title: string; items: LetterQuestion[] }
  closing: string[]
  signature: string[]
  note: string
}

export interface LetterQuestion {
  /** Its place in the questionnaire: a reminder keeps the numbers of the letter. */
  number: number
  question: string
  why: string
  references: string[]
  /** For whoever prepares the letter, on screen: what nobody read again stays out of it. */
  unverified: string[]
}

type Around = Pick<Scope, 'clock'> & { tenant: Tenant | null }
interface Reminder {
  rank: number
  sent_on: string
  answer_by: string
}

/** What is not known is never invented: it is left blank, and seen. */
export function blank(what: string): string {
  return `[à compléter\u202f: ${what}]`
}
const blanks = /(\[à compléter[^\]]*\])/

/** The parts of a text; those that somebody must complete are marked wherever it is laid out. */
export function marked(text: string): { text: string; mark: boolean }[] {
  return text
    .split(blanks)
    .filter(part => part !== '')
    .map(part => ({ text: part, mark: blanks.test(part) }))
}

/** The first letter. */
export function letterOf(around: Around, inquiry: Inquiry): Letter {
  const asked = questionnaireOf(inquiry)
  const due = day(inquiry.deadline)
  return frame(around, inquiry, {
    title: `${capital(asked.object)} : ${asked.questions.length} questions, réponse attendue au plus tard le ${due}`,
    on: inquiry.sent_on ?? today(around),
    opening: inquiry.subjects.some(({ register }) => register === 'imposed') ? asked.opening_imposed : asked.opening,
    questions: asked.questions.map((question, index) => printed(question, index + 1)),
    closing: [`Nous attendons votre réponse au plus tard le ${due}. ${reply(inquiry)}`, ...asked.closing, registered],
  })
}

/** A reminder asks again what was not answered, under the numbers of the letter; the second says what silence leads to. */
export function reminderOf(around: Around, inquiry: Inquiry, reminder: Reminder): Letter {
  const asked = questionnaireOf(inquiry)
  const settled = inquiry.answers.filter(({ outcome }) => outcome !== 'no-answer').map(({ question }) => question)
  const open = asked.questions
    .map((question, index) => ({ question, number: index + 1 }))
    .filter(({ question }) => !settled.includes(question.id))
  const first = `Par une lettre du ${day(inquiry.sent_on ?? reminder.sent_on)}, nous vous avons posé ${asked.questions.length} questions, avec une réponse attendue au plus tard le ${day(inquiry.deadline)}.`
  const missing =
    settled.length === 0
      ? 'Sauf erreur de notre part, nous n’avons reçu aucune réponse.'
      : `Sauf erreur de notre part, ${open.length === 1 ? 'une question reste' : `${open.length} questions restent`} sans réponse.`
  const due = day(reminder.answer_by)
  const [earlier] = inquiry.reminders.filter(({ rank }) => rank < reminder.rank)
  const silence = `Sans réponse à cette date, nous constaterons l’absence de réponse et en tiendrons compte pour décider de ce que deviennent ces fonctions.`
  return frame(around, inquiry, {
    title: `Relance n° ${reminder.rank} : ${asked.object}, réponse attendue au plus tard le ${due}`,
    on: reminder.sent_on,
    opening: [
      `${first}${earlier ? ` Nous vous avons relancés le ${day(earlier.sent_on)}.` : ''}`,
      `${missing} ${open.length === 1 ? 'La voici' : 'Les voici'} de nouveau.`,
    ],
    questions: open.map(({ question, number }) => printed(question, number)),
    closing: [
      `Nous vous demandons de répondre au plus tard le ${due}. ${reply(inquiry)}`,
      ...(reminder.rank > 1 ? [silence] : []),
      registered,
    ],
  })
}

/** The reminder that would leave today: its rank follows those that left. */
export function nextReminder(around: Around, inquiry: Inquiry): Letter {
  const sent_on = today(around)
  return reminderOf(around, inquiry, { rank: inquiry.reminded + 1, sent_on, answer_by: nextAnswerBy(sent_on) })
}

export function nextAnswerBy(sentOn: string): string {
  return addWorkingDays(sentOn, reminderWorkingDays)
}

interface Body {
  title: string
  on: string
  opening: readonly string[]
  questions: LetterQuestion[]
  closing: string[]
}

function frame({ tenant }: Around, inquiry: Inquiry, { title, on, opening, questions, closing }: Body): Letter {
  const contracts = [...new Set(inquiry.subjects.flatMap(({ contract }) => contract ?? []))]
  const spaced = (texts: readonly string[]) => texts.map(frenchSpaces)
  return {
    title: frenchSpaces(title),
    sender: [tenant?.name ?? '', ...linesOf(inquiry.sender_address, 'adresse de la collectivité')],
    recipient: [inquiry.vendor, ...linesOf(inquiry.recipient, 'destinataire et adresse')],
    place: `${blank('lieu')}, le ${day(on)}`,
    facts: [
      { label: 'Contrat ou marché', value: contracts.join(', ') || blank('référence') },
      { label: 'Votre correspondant', value: inquiry.contact ?? blank('nom, téléphone, adresse électronique') },
    ],
    opening: spaced(opening),
    about: { title: 'Fonctions et logiciels concernés', items: inquiry.subjects.map(({ name }) => name) },
    questions: { title: 'Nos questions', items: questions },
    closing: spaced(closing),
    signature: [inquiry.signatory ?? blank('nom'), inquiry.signatory_role ?? blank('fonction')],
    note: frenchSpaces(`Références relevées au ${day(inquiry.version)}. Cette lettre n’est pas un avis juridique.`),
  }
}

function printed({ question, why, references }: Question, number: number): LetterQuestion {
  const said = (verified: boolean) =>
    references
      .filter(reference => reference.verified === verified)
      .map(({ label, says }) => frenchSpaces(`${label} : ${says}`))
  return {
    number,
    question: frenchSpaces(question.fr),
    why: frenchSpaces(why.fr),
    references: said(true),
    unverified: said(false),
  }
}

const registered =
  'Vos réponses entreront dans notre registre, question par question. Une réponse partielle, un refus ou l’absence de réponse y seront notés comme tels.'

function reply({ contact }: Inquiry): string {
  return contact ? `Merci de l’adresser à : ${contact}.` : `Merci de l’adresser à : ${blank('adresse de réponse')}.`
}

function linesOf(text: string | null, what: string): string[] {
  return text ? text.split('\n').map(line => line.trim()) : [blank(what)]
}

function day(date: string): string {
  return formatDate(date, 'fr')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

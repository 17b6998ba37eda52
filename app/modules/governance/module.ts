import type { Module } from '#kernel/module.ts'
import { manifestOf } from '#kernel/module/parts.ts'
import { agreements } from './agreements/part.ts'
import { bodies } from './bodies/part.ts'
import { decisions } from './decisions/part.ts'
import { demo } from './demo.ts'
import { indicators } from './indicators.ts'
import { measure } from './measure.ts'
import { reminders } from './reminders/part.ts'
import { roles } from './roles/part.ts'
import { yearly } from './yearly/part.ts'

const name = { fr: 'Gouvernance', en: 'Governance' }

/** Who answers, who decides and who is bound to whom: row I.A.2.b, and what III.A.1.a asks of it. */
export const governance: Module = {
  id: 'governance',
  name,
  uses: ['catalogue'],
  ...manifestOf(name, [roles, bodies, decisions, agreements, yearly, reminders]),
  indicators,
  measure,
  demo,
}

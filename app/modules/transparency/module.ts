import type { Module } from '#kernel/module.ts'
import { assessments } from './assessments/part.ts'
import { crpa } from './crpa/part.ts'
import { demo } from './demo.ts'
import { duties } from './duties/part.ts'
import { engine } from './engine/part.ts'
import { incidents } from './incidents/part.ts'
import { indicators } from './indicators.ts'
import { law } from './law/part.ts'
import { measure } from './measure.ts'
import { manifestOf } from '#kernel/module/parts.ts'
import { portal } from './portal/part.ts'
import { processing } from './processing/part.ts'
import { publication } from './publication/part.ts'
import { qualification } from './qualification/part.ts'

const name = { fr: 'Droits et obligations', en: 'Rights and duties' }

/** What the law asks for each system and what the public can see of it: rows III.A.2.a, III.A.2.b and III.A.2.c. */
export const transparency: Module = {
  id: 'transparency',
  name,
  uses: ['inventory', 'inquiries'],
  ...manifestOf(name, [
    engine,
    qualification,
    duties,
    processing,
    assessments,
    incidents,
    publication,
    portal,
    crpa,
    law,
  ]),
  indicators,
  measure,
  demo,
}

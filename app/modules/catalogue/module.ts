import type { Module } from '#kernel/module.ts'
import { manifestOf } from '#kernel/module/parts.ts'
import { circulation } from './circulation/part.ts'
import { datasets } from './datasets/part.ts'
import { dcat } from './dcat/part.ts'
import { files } from './files/part.ts'
import { harvesting } from './harvesting/part.ts'
import { needs } from './needs/part.ts'
import { profiling } from './profiling/part.ts'

const name = { fr: 'Catalogue des données', en: 'Data catalogue' }

/** The data of the authority, known, usable and shared: rows I.A.1.a and I.A.2.a. */
export const catalogue: Module = {
  id: 'catalogue',
  name,
  uses: ['intake', 'inventory'],
  ...manifestOf(name, [datasets, files, profiling, harvesting, circulation, needs, dcat]),
}

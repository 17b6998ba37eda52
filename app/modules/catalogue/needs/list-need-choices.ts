import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { loadSystems } from '#modules/inventory/public.ts'

/** The systems that a need may be for. */
export const listNeedChoices = query({
  name: 'catalogue.list-need-choices',
  summary: { fr: 'Lister les systèmes auxquels rattacher un besoin', en: 'List the systems a need may be for' },
  needs: 'catalogue.need',
  input: z.object({}),
  run: async scope => (await loadSystems(scope)).map(({ id, name }) => ({ id, name })),
})

import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { datesOf } from '../dates.ts'

/** Every day that governance sets, the nearest first. */
export const listDates = query({
  name: 'governance.list-dates',
  summary: { fr: 'Lister les échéances de la gouvernance', en: 'List the dates of governance' },
  needs: 'governance.read',
  input: z.object({}),
  http: 'GET /governance-dates',
  run: scope => datesOf(scope, scope.language),
})

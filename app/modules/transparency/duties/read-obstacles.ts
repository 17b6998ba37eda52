import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { loadSystem } from '#modules/inventory/public.ts'
import { obstaclesOf, overrideOf, uncovered } from './obstacles.ts'
import { unsettledOf } from './unsettled.ts'

export const readObstacles = query({
  name: 'transparency.read-obstacles',
  summary: { fr: 'Lire ce qui s’oppose à la mise en service', en: 'Read what stands in the way of use' },
  needs: 'transparency.read',
  input: z.object({ system: fields.id }),
  http: 'GET /systems/:system/obstacles',
  async run(scope, { system: id }) {
    const system = await loadSystem(scope, id)
    const obstacles = await obstaclesOf(scope, id)
    const override = await overrideOf(scope, id)
    return {
      system: { id, name: system.name, status: system.status },
      obstacles,
      uncovered: uncovered(obstacles, override),
      override,
      unsettled: await unsettledOf(scope, id),
    }
  },
})

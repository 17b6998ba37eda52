import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import type { Line } from '#kernel/register.ts'
import { registerFor } from './register-for.ts'

const mostRows = 200_000

/** Every row of a list as it is narrowed, with all its fields: `values` as people read them, `row` as it is kept. */
export const exportRegister = query({
  name: 'records.export-register',
  summary: { fr: 'Exporter une liste', en: 'Export a list' },
  needs: 'records.read',
  input: z.object({ register: fields.line(), narrowing: z.record(z.string(), z.string().max(200)).default({}) }),
  sensitive: true,
  async run(scope, { register, narrowing }) {
    const list = registerFor(scope, register)
    const known = Object.fromEntries(list.narrowing.map(name => [name, narrowing[name]]))
    const lines: Line[] = []
    for (let page = 1; ; page++) {
      const found = await list.lines(scope, known, page)
      if (found.length === 0) break
      lines.push(...found)
      if (lines.length > mostRows) throw new Conflict('records.too-many-rows', { maximum: mostRows })
    }
    return { name: list.name[scope.language], headers: list.columns.map(({ label }) => label[scope.language]), lines }
  },
})

import { NotFound } from '#kernel/errors.ts'
import { mediaTypes, page, type PageResult } from '#kernel/page.ts'
import { exportRegister } from '../export-register.ts'
import { writeCsv, writeXlsx } from '../write-list.ts'
import { exportPath } from './paths.ts'

type Exported = Awaited<ReturnType<typeof exportRegister>>

const formats: Record<string, { type: string; write(list: Exported): string | Uint8Array }> = {
  csv: { type: mediaTypes.csv, write: list => writeCsv(tableOf(list)) },
  xlsx: {
    type: mediaTypes.xlsx,
    write: list => writeXlsx(tableOf(list), list.name),
  },
  json: {
    type: mediaTypes.json,
    write: ({ lines }) =>
      JSON.stringify(
        lines.map(({ row }) => row),
        null,
        2,
      ),
  },
}

/** A list as a file, narrowed as its address is: every row that matches, every field. */
export const exportPage = page({
  path: exportPath,
  needs: 'records.read',
  async get({ scope, params, query }): Promise<PageResult> {
    const format = formats[params.format ?? '']
    if (!format) throw new NotFound('kernel.not-found')
    const narrowing = Object.fromEntries([...query].filter(([, value]) => value !== ''))
    const list = await exportRegister(scope, { register: params.register ?? '', narrowing })
    const name = `${list.name} ${scope.tenant.name}.${params.format}`
    return { download: format.write(list), type: format.type, name }
  },
})

function tableOf({ headers, lines }: Exported) {
  return { headers, rows: lines.map(({ values }) => values) }
}

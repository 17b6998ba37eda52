import { systemsPath } from '#modules/inventory/public.ts'
import type { UseKind } from '../processing.ts'

/** Screens of the register of processing, below the tenant. */
export const processingsPath = '/traitements'
export const extractPath = `${processingsPath}/extrait`
export const everydayPath = '/usages-courants'

/** Where the processing records of a system, or of an everyday use, are tied. */
export const processingsPathOf = (kind: UseKind, id: string) => `${pathOfUse({ kind, id })}/traitements`
export const gdprPathOf = (systemId: string) => `${systemsPath}/${systemId}/rgpd`
export const pathOfUse = ({ kind, id }: { kind: UseKind; id: string }) =>
  `${kind === 'system' ? systemsPath : everydayPath}/${id}`

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildModules } from '#modules.ts'
import { describeApi } from '#surfaces/api/openapi.ts'
import { version } from '#surfaces/cli/version.ts'
import { clientText } from './client-text.ts'

// `npm run client`: rewrites clients/gouvernail.ts from the OpenAPI document.
const root = process.cwd()
const wrapper = readFileSync(path.join(root, 'scripts/client-wrapper.txt'), 'utf8')
const document = describeApi(buildModules(), '', version)
writeFileSync(path.join(root, 'clients/gouvernail.ts'), clientText(document, wrapper))

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** Answers made to fill the memory, each near the limits of what is read; written here so that the child makes them itself. */
const bombs: readonly [name: string, protocol: string, body: string][] = [
  ['half a million elements', 'csw', "'<r>' + '<a/>'.repeat(499_990) + '</r>'"],
  ['a text of eleven million characters', 'csw', "'<r>' + 'x'.repeat(11_000_000) + '</r>'"],
  ['a million attributes', 'csw', "'<r ' + 'a=\"b\" '.repeat(1_000_000) + '/>'"],
  [
    'a thousand billion laughs',
    'wms',
    "'<!DOCTYPE a [' + Array.from({ length: 12 }, (_, i) => '<!ENTITY l' + i + ' \"' + ('&l' + (i - 1) + ';').repeat(10) + '\">').join('') + ']><a>&l11;</a>'",
  ],
  ['a hundred thousand nested elements', 'wfs', "'<a>'.repeat(100_000) + '</a>'.repeat(100_000)"],
  ['comments that never end', 'csw', "'<a>' + '<!--'.repeat(400_000) + '</a>'"],
  [
    'a hundred thousand layers',
    'wms',
    "'<WMS_Capabilities><Capability><Layer>' + '<Layer><Name>a</Name></Layer>'.repeat(100_000) + '</Layer></Capability></WMS_Capabilities>'",
  ],
  ['a million nested lists', 'ckan', "'['.repeat(1_000_000) + ']'.repeat(1_000_000)"],
  ['two hundred thousand empty datasets', 'ods', "'{\"total_count\":1,\"results\":[' + '{},'.repeat(199_999) + '{}]}'"],
  [
    'descriptions made of unclosed tags',
    'udata',
    "JSON.stringify({ data: Array.from({ length: 50 }, (_, i) => ({ id: 'i' + i, title: 't', resources: [], description: '<a '.repeat(33_000) + '<!--'.repeat(10_000) })) })",
  ],
  [
    'a drawing of a million points',
    'ckan',
    "JSON.stringify([{ id: 'a', title: 't', spatial: { type: 'LineString', coordinates: Array.from({ length: 1_000_000 }, () => [1, 48]) } }])",
  ],
]

/** Only so that an endless reading fails instead of holding the tests, in milliseconds. */
const hang = 120_000

test.each(bombs)(
  '%s: the process stays within 512 MB of what it is at rest',
  (_name, protocol, body) => {
    const source = `
    const { protocolFor } = await import(${JSON.stringify(new URL('protocols.ts', import.meta.url).href)})
    const atRest = process.resourceUsage().maxRSS
    const body = new TextEncoder().encode(${body})
    try {
      const { records, rejections, received } = await protocolFor(${JSON.stringify(protocol)}).read({ body, type: null, url: null }, null, 0)
      if (records.length + rejections.length !== received) throw new Error('records lost')
    } catch (error) {
      if (!error.reason) throw error
    }
    console.log(process.resourceUsage().maxRSS - atRest)`
    const root = fileURLToPath(new URL('../../../..', import.meta.url))
    const child = spawnSync(process.execPath, ['--input-type=module', '--eval', source], {
      cwd: root,
      encoding: 'utf8',
      timeout: hang,
    })
    expect(child.error).toBeUndefined()
    expect(child.stderr.replace(/^.*(?:ExperimentalWarning|trace-warnings).*$/gm, '').trim()).toBe('')
    expect(Number(child.stdout) / 1024).toBeLessThan(512)
  },
  hang,
)

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '#surfaces/cli/commands.ts'
import { filesUnder, root } from './structure/sources.ts'

const pages = ['README.md', ...filesUnder('docs').filter(file => file.endsWith('.md'))]
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

/** What is written as code: spans, fenced blocks and indented blocks. */
function codeIn(markdown: string): string[] {
  const fenced = /^```[^\n]*\n([\s\S]*?)^```/gm
  const outside = markdown.replace(fenced, '')
  return [
    ...[...markdown.matchAll(fenced)].map(block => block[1] ?? ''),
    ...[...outside.matchAll(/^ {4}(.*)$/gm)].map(line => line[1] ?? ''),
    ...[...outside.replace(/^ {4}.*$/gm, '').matchAll(/`([^`\n]+)`/g)].map(span => span[1] ?? ''),
  ]
}

/** Where links of a page lead in the repository; other sites and anchors of the same page are left out. */
function targetsIn(page: string, markdown: string): string[] {
  const links = [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map(link => link[1] ?? '')
  return links.flatMap(link => {
    const [file = ''] = link.split('#')
    return file === '' || /^[a-z]+:/.test(file) ? [] : [path.join(path.dirname(page), file)]
  })
}

/** Every call of the command line, with the options that follow on the same line. */
function callsIn(code: string): { name: string; options: string[] }[] {
  return [...code.matchAll(/\bgouvernail(?:\.js)? ([a-z][a-z-]*)\b([^\n]*)/g)].map(([, name = '', rest = '']) => ({
    name,
    options: [...rest.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option),
  }))
}

const settings = [...read('app/kernel/env.ts').matchAll(/^ {2}([A-Z][A-Z_]+): z\b/gm)].map(match => match[1] ?? '')
const code = pages.flatMap(page => codeIn(read(page)).map(text => ({ page, text })))

test('the tests of the documentation have something to read', () => {
  expect(settings).toContain('DATABASE_URL')
  expect(code.flatMap(({ text }) => callsIn(text)).length).toBeGreaterThan(commands.length)
  expect(pages.flatMap(page => targetsIn(page, read(page))).length).toBeGreaterThan(20)
})

test('every relative link of the documentation leads to a file', () => {
  const dead = pages.flatMap(page =>
    targetsIn(page, read(page))
      .filter(target => !existsSync(path.join(root, target)))
      .map(target => `${page} links to ${target}`),
  )
  expect(dead).toEqual([])
})

test('every guide is in the index of guides', () => {
  const listed = targetsIn('docs/guides/README.md', read('docs/guides/README.md'))
  const guides = pages.filter(page => page.startsWith('docs/guides/') && !page.endsWith('/README.md'))
  expect(guides.filter(guide => !listed.includes(guide))).toEqual([])
})

test('every command that the documentation types exists, with its options', () => {
  const wrong = code.flatMap(({ page, text }) =>
    callsIn(text).flatMap(({ name, options }) => {
      const command = commands.find(candidate => candidate.name === name)
      if (!command) return [`${page}: gouvernail ${name}`]
      const unknown = options.filter(option => option !== '--help' && !`${command.usage} `.includes(option))
      return unknown.map(option => `${page}: gouvernail ${name} ${option}`)
    }),
  )
  expect(wrong).toEqual([])
})

test('every command is explained in the guide of the command line', () => {
  const guide = read('docs/guides/ligne-de-commande.md')
  expect(commands.map(({ name }) => name).filter(name => !guide.includes(`\`gouvernail ${name}`))).toEqual([])
})

test('every environment variable that the documentation names is read by the product', () => {
  const named = code.flatMap(({ page, text }) =>
    [...text.matchAll(/\b(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|HOST|PORT)\b/g)].map(([name]) => ({ page, name })),
  )
  expect(named.filter(({ name }) => !settings.includes(name)).map(({ page, name }) => `${page}: ${name}`)).toEqual([])
})

test('every setting of the product is on the page for the IT directorate', () => {
  const page = codeIn(read('docs/guides/dsi.md'))
  expect(settings.filter(name => !page.includes(name))).toEqual([])
})

import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isFailure } from '#kernel/errors.ts'
import { buildModules } from '#modules.ts'
import { commands } from './commands.ts'
import { UsageError } from './command-line.ts'

const help = `Gouvernail : bâtir, conduire et prouver une politique d’IA responsable.

Usage : gouvernail COMMANDE [options]

${commands.map(command => `  ${command.name.padEnd(12)} ${command.summary}`).join('\n')}

gouvernail COMMANDE --help explique une commande.`

// Whoever reads may leave early (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = await main(process.argv.slice(2))

/** Exit codes: 0 done, 1 failed, 2 command not understood. */
async function main([name = 'help', ...words]: string[]): Promise<number> {
  if (['help', '--help', '-h', '-?'].includes(name)) return print(help)
  const command = commands.find(candidate => candidate.name === name)
  if (!command) return complain(`« ${name} » n’est pas une commande. ${commands.map(c => c.name).join(', ')}.`, 2)
  if (words.includes('--help') || words.includes('-h')) return print(`${command.summary}\n\n${command.usage}`)
  try {
    // dist/cli.js and app/surfaces/cli/main.ts both know the checkout by its package.json.
    return await command.run(words, {
      root: rootOf(import.meta.url),
      environment: process.env,
      print,
      log: line => console.error(line),
    })
  } catch (error) {
    if (error instanceof UsageError || isParseError(error)) return complain(error.message, 2)
    if (isFailure(error)) return complain(buildModules().sentence(error.key, 'fr', error.words), 1)
    return complain(
      process.env.DEBUG
        ? String(error instanceof Error ? error.stack : error)
        : error instanceof Error
          ? error.message
          : String(error),
      1,
    )
  }
}

/** What node:util says of an option it does not know. */
function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function print(text: string): 0 {
  process.stdout.write(`${text}\n`)
  return 0
}

function complain(sentence: string, code: number): number {
  console.error(sentence)
  return code
}

function rootOf(here: string): string {
  const file = fileURLToPath(here)
  const marker = file.includes('/dist/') ? '/dist/' : '/app/'
  return path.resolve(file.slice(0, file.lastIndexOf(marker)))
}

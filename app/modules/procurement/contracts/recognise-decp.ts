import { addMonths, today } from '#kernel/clock.ts'
import type { Problem, Recogniser } from '#kernel/recognition.ts'
import { frenchSpaces } from '#kernel/texts.ts'
import { applyContracts } from './apply-contracts.ts'
import { looksLikeDecp, readDecp } from './decp/read-decp.ts'
import { importContracts } from './import-contracts.ts'
import { contractsPath } from './pages/paths.ts'
import { stageContracts } from './stage-contracts.ts'

/** Essential data of public procurement (DECP), of 2019 or of 2022: a seed of the register, which a person confirms. */
export const decpRecogniser: Recogniser = {
  id: 'procurement.decp',
  label: {
    fr: 'les données essentielles de la commande publique (DECP)',
    en: 'essential data of public procurement (DECP)',
  },
  needs: [importContracts.spec.needs],
  list: contractsPath,
  outcome: (created, updated) => ({
    fr: `${created} ${created > 1 ? 'contrats inscrits' : 'contrat inscrit'}, ${updated} ${updated > 1 ? 'complétés' : 'complété'}.`,
    en: `${created} ${created === 1 ? 'contract' : 'contracts'} added, ${updated} completed.`,
  }),
  recognise: ({ kind, json }) => (kind === 'json' ? looksLikeDecp(json) : 0),
  async preview(scope, { json }) {
    // A contract may be notified a little before it is published; two years ahead is a keying error.
    const latest = addMonths(today({ clock: scope.clock, tenant: scope.tenant }), 24)
    const { published, refusals, joined } = await readDecp(json, latest)
    const staged = await stageContracts(scope, published)
    return { ...staged, problems: [ranks, ...refusals.map(sayRefusal), ...joined.map(sayJoined), ...staged.problems] }
  },
  apply: (scope, rows) => applyContracts(scope, rows, 'decp'),
}

const ranks: Problem = {
  severity: 'warning',
  message: {
    fr: 'Ces données sont un point de départ : vérifiez chaque contrat, puis confirmez-le. La « ligne » est le rang du contrat dans le fichier.',
    en: 'These data are a start: check each contract, then confirm it. The “line” is the rank of the contract in the file.',
  },
}

function sayRefusal({ line, refused }: { line: number; refused: 'no-buyer' | 'no-object' }): Problem {
  const what =
    refused === 'no-buyer'
      ? { fr: 'Le SIRET de l’acheteur manque ou est illisible', en: 'The SIRET of the buyer is missing or unreadable' }
      : { fr: 'L’objet du contrat manque', en: 'The object of the contract is missing' }
  return {
    line,
    severity: 'error',
    message: { fr: frenchSpaces(`${what.fr} : contrat écarté.`), en: `${what.en}: contract left out.` },
  }
}

function sayJoined({ line, with: other }: { line: number; with: number }): Problem {
  return {
    line,
    severity: 'warning',
    message: {
      fr: frenchSpaces(`Même acheteur et même identifiant que la ligne ${other} : les deux sont réunies.`),
      en: `Same buyer and same identifier as line ${other}: both are brought together.`,
    },
  }
}

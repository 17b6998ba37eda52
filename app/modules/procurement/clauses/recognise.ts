import { Conflict } from '#kernel/errors.ts'
import { excerptAround, type ChosenRow, type FormField, type Recogniser } from '#kernel/recognition.ts'
import type { Scope } from '#kernel/scope.ts'
import { cutText } from '#kernel/sheets.ts'
import { plainWords } from '#kernel/texts.ts'
import { analyseKeptFile } from './analyse-kept-file.ts'
import { contractConfidence, readContractSigns } from './contract-signs.ts'
import { documentKinds } from './document.ts'
import { listContractsToAnalyse } from './list-contracts-to-analyse.ts'
import { clauseTexts } from './texts.ts'

/** A contract or one of its documents (CCAP, CCTP, concession, amendment), to look for data clauses in it. */
export const contractDocumentRecogniser: Recogniser = {
  id: 'procurement.contract-document',
  label: {
    fr: 'un contrat à analyser (CCAP, CCTP, concession, avenant…)',
    en: 'a contract to analyse (specifications, concession, amendment…)',
  },
  needs: [analyseKeptFile.spec.needs],
  outcome: () => ({
    fr: 'Document analysé : ses indices sont sur la page « Clauses » de son contrat, à vérifier par une personne.',
    en: 'Document analysed: its clues are on the “Clauses” page of its contract, for a person to verify.',
  }),
  recognise: file => (file.text ? contractConfidence(file.text) : 0),
  async preview(scope, file) {
    const text = file.text ?? ''
    const { document, title } = readContractSigns(text)
    const contracts = await listContractsToAnalyse(scope, {})
    const known = contractIn(text, contracts)
    return {
      rows: [{ line: 1, values: { contract_id: known?.id ?? '', document, file_name: file.name } }],
      problems: contracts.length > 0 ? [] : [{ severity: 'warning', message: message('no-contract') }],
      form: formFor(contracts),
      needs: [analyseKeptFile.spec.needs],
      sources: { 1: { document: excerptAround(title, 0), ...(known ? { contract_id: known.words } : {}) } },
    }
  },
  apply: applyDocument,
}

const message = (key: keyof typeof clauseTexts.fr.recognition) => ({
  fr: clauseTexts.fr.recognition[key],
  en: clauseTexts.en.recognition[key],
})

function formFor(contracts: readonly { id: string; reference: string; object: string }[]): FormField[] {
  return [
    {
      name: 'contract_id',
      kind: 'choice',
      required: true,
      label: message('contract'),
      options: contracts.map(({ id, reference, object }) => {
        const label = cutText(`${reference} – ${object}`, 160)
        return { value: id, label: { fr: label, en: label } }
      }),
    },
    {
      name: 'document',
      kind: 'choice',
      required: true,
      label: message('document'),
      options: documentKinds.map(value => ({
        value,
        label: { fr: clauseTexts.fr.documents[value], en: clauseTexts.en.documents[value] },
      })),
    },
  ]
}

/** The contract whose reference, or whose whole object, stands in the text; nothing is guessed from less. */
function contractIn(text: string, contracts: readonly { id: string; reference: string; object: string }[]) {
  const plain = ` ${plainWords(text.slice(0, 20_000))} `
  for (const { id, reference, object } of contracts)
    for (const words of [plainWords(reference), plainWords(object)]) {
      const at = words.length >= 6 ? plain.indexOf(` ${words} `) : -1
      if (at >= 0) return { id, words: excerptAround(plain, at) }
    }
  return null
}

async function applyDocument(
  scope: Scope,
  rows: readonly ChosenRow[],
  { fileId }: { fileId: string | null },
): Promise<{ created: number; updated: number }> {
  const kept = rows.filter(row => row.choice !== 'skip')
  for (const { values } of kept) {
    const { contract_id, document, file_name } = values
    const kind = documentKinds.find(one => one === document)
    if (typeof contract_id !== 'string' || contract_id === '' || !kind || !fileId)
      throw new Conflict('procurement.document-incomplete')
    await analyseKeptFile(scope, { contract_id, document: kind, file_id: fileId, name: String(file_name) })
  }
  return { created: kept.length, updated: 0 }
}

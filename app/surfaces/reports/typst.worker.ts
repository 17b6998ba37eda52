import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

export interface TypstRequest {
  template: string
  inputs: Record<string, string>
  pictures: Record<string, Uint8Array>
}

export type TypstReply = { ok: true; pdf: Uint8Array } | { ok: false; error: string }

/** Child process: one request in, one PDF/UA-1 out. It knows nothing of the plan; data reaches Typst through `sys.inputs` only. */
process.on('message', (request: TypstRequest) => {
  process.send?.(answer(request))
})
process.on('disconnect', () => process.exit(0))

const compilers = new Map<string, NodeCompiler>()

function answer(request: TypstRequest): TypstReply {
  try {
    return { ok: true, pdf: new Uint8Array(compile(request)) }
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) }
  }
}

function compile({ template, inputs, pictures }: TypstRequest): Uint8Array {
  const workspace = dirname(template)
  const compiler = compilers.get(workspace) ?? NodeCompiler.create({ workspace })
  compilers.set(workspace, compiler)
  compiler.resetShadow()
  for (const [name, bytes] of Object.entries(pictures)) compiler.mapShadow(join(workspace, name), Buffer.from(bytes))
  try {
    return displayable(compiler, template, inputs)
  } finally {
    compiler.evictCache(0)
  }
}

/** PDF/UA refuses a character that no font can draw (an emoji): it is printed as □ rather than losing the document. */
function displayable(compiler: NodeCompiler, template: string, given: Record<string, string>): Uint8Array {
  let inputs = given
  for (let attempt = 1; ; attempt += 1) {
    const { result, diagnostics } = layOut(compiler, template, inputs)
    if (!result) throw new Error(diagnostics)
    try {
      return compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(Date.now() / 1000) })
    } catch (error) {
      const refused = refusedTexts(error instanceof Error ? error.message : String(error))
      if (refused.length === 0 || attempt === 3) throw error
      inputs = Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, without(value, refused)]))
    }
  }
}

function layOut(compiler: NodeCompiler, mainFilePath: string, inputs: Record<string, string>) {
  const compiled = compiler.compile({ mainFilePath, inputs })
  const failure = compiled.hasError() ? compiled.takeError() : null
  return { result: compiled.result, diagnostics: JSON.stringify(failure?.shortDiagnostics ?? 'no document') }
}

/** Reads the refused texts out of the compiler's message, where quotes and code points come escaped once or twice. */
function refusedTexts(message: string): string[] {
  const quoted = message.matchAll(/the text (?:contains the disallowed codepoint )?`\\*"(.+?)\\*"`/gu)
  const texts = [...quoted].map(match =>
    (match[1] ?? '').replace(/\\+u\{([0-9a-f]+)\}/giu, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    ),
  )
  return [...new Set(texts)].filter(text => /[^\x20-\x7e]/u.test(text))
}

function without(text: string, refused: string[]): string {
  return refused.reduce((rest, piece) => rest.replaceAll(piece, '□'), text)
}

import { z } from 'zod'
import { bilingual, french } from '#kernel/fields.ts'
import kindsFile from '../data/agreement-kinds.json' with { type: 'json' }
import modelFile from '../data/agreement-model.json' with { type: 'json' }

const code = z.string().regex(/^[a-z-]+$/)

/** Checked when the module loads. */
export const agreementKinds = z
  .object({ version: z.iso.date(), kinds: z.array(z.object({ code, label: bilingual, does: bilingual })) })
  .parse(kindsFile).kinds

export const agreementKindCodes = agreementKinds.map(kind => kind.code)

const model = z
  .object({
    version: z.iso.date(),
    source: z.object({ title: french, date: z.iso.date(), verified: z.boolean() }),
    sections: z.array(
      z.object({
        code,
        /** An article of the body, or an annex after the signatures. */
        place: z.enum(['article', 'annex']),
        title: french,
        /** What this section is for, asked of whoever writes. */
        asks: bilingual,
        /** Proposed from the start in these kinds; elsewhere it is offered. */
        kinds: z.array(code),
        text: z.array(french).min(1),
      }),
    ),
  })
  .refine(({ sections }) => new Set(sections.map(one => one.code)).size === sections.length)
  .refine(({ sections }) => sections.every(({ kinds }) => kinds.every(kind => agreementKindCodes.includes(kind))))
  .parse(modelFile)

export const { version: modelVersion, source: modelSource, sections: modelSections } = model

export type ModelSection = (typeof modelSections)[number]

export const sectionCodes = modelSections.map(section => section.code)

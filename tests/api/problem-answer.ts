import { expect } from 'vitest'
import { problemKinds } from '#surfaces/api/problem.ts'
import { apiTexts } from '#surfaces/api/texts.ts'
import type { Answer } from './api-house.ts'

interface ProblemBody {
  type: string
  title: string
  status: number
  detail: string
  instance: string
  fields?: { pointer?: string; parameter?: string; detail: string }[]
}

/** The members that RFC 9457 asks for, all of them right; returns the rest. */
export function problem(
  { status, headers, body }: Answer,
  kind: keyof typeof problemKinds,
  language: 'fr' | 'en' = 'fr',
) {
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(headers.get('cache-control')).toBe('no-store')
  const { type, title, status: said, detail, instance, ...rest } = body as ProblemBody
  expect({ status, said, type, title }).toEqual({
    status: problemKinds[kind].status,
    said: problemKinds[kind].status,
    type: `/api/docs#${problemKinds[kind].anchor}`,
    title: apiTexts[language].problems[kind].title,
  })
  expect(detail.length).toBeGreaterThan(10)
  expect(instance).toMatch(/^\/api\/v1\//)
  return { detail, instance, ...rest }
}

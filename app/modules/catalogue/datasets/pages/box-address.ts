import type { Narrowing } from '#kernel/register.ts'
import { formatNumber, type Language } from '#kernel/texts.ts'
import { box } from '../dataset.ts'
import { datasetWords } from './dataset-words.ts'

export type Box = [west: number, south: number, east: number, north: number]

/** The two corners that an address holds; absent when one is missing or makes no box. */
export function boxIn({ west, south, east, north }: Narrowing): Box | undefined {
  const corners = [west, south, east, north].map(text => (text ? text.replace(',', '.') : text))
  const parsed = corners.every(text => text !== undefined && text !== '') ? box.safeParse(corners) : null
  return parsed?.success ? parsed.data : undefined
}

/** The same corners as an address holds them: four figures after the point are ten metres. */
export function boxAddress([west, south, east, north]: Box): Record<string, string> {
  const said = (degrees: number) => String(Math.round(degrees * 10_000) / 10_000)
  return { west: said(west), south: said(south), east: said(east), north: said(north) }
}

export function sayBox([west, south, east, north]: Box, language: Language): string {
  const degrees = (value: number) => `${formatNumber(value, language, 4)}°`
  return datasetWords[language].box(degrees(west), degrees(south), degrees(east), degrees(north))
}

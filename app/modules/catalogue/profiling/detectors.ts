import { isSiren, isSiret } from '#kernel/fields.ts'
import { readAnyDay } from './civil-day.ts'
import * as checksums from './checksums.ts'
import { bearsFirstName, looksLikeName } from './persons.ts'
import type { Sensitivity } from './profile.ts'

/** Recognises a kind of column by its cells. Shares are of filled cells, 0 to 1. */
export interface Detector {
  id: string
  valid(value: string): boolean
  /** Share from which values alone decide; absent: a header must say so too. */
  alone?: number
  /** Share that is enough under a header that says so. */
  labelled: number
  sensitivity?: Sensitivity
}

const compactOf = (text: string) => text.replace(/[\s\u00a0\u202f]/g, '')
const numberOf = (text: string) => (/^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN)
const between = (low: number, high: number) => (text: string) => numberOf(text) >= low && numberOf(text) <= high
const matches = (shape: RegExp) => (text: string) => shape.test(text)
const email = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9-]+\.)+[a-z]{2,24}$/i
const department = /^(?:0?[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-8]|98[6-8])$/i

/** The Lambert conformal conic zone, 42 to 50, of a northing; null outside of all. Zone n is centred on 1 200 000 + (n − 42) × 1 000 000 m. */
export function conicZone(northing: number): number | null {
  const zone = Math.round((northing - 1_200_000) / 1_000_000) + 42
  const offset = northing - 1_200_000 - (zone - 42) * 1_000_000
  return zone >= 42 && zone <= 50 && Math.abs(offset) <= 200_000 ? zone : null
}

/** In order: the first that fits says what the column is. */
export const detectors: readonly Detector[] = [
  { id: 'nir', valid: checksums.isNir, alone: 0.5, labelled: 0.2, sensitivity: 'high' },
  { id: 'iban', valid: checksums.isIban, alone: 0.5, labelled: 0.2, sensitivity: 'high' },
  { id: 'email', valid: matches(email), alone: 0.5, labelled: 0.2, sensitivity: 'personal' },
  { id: 'siret', valid: value => isSiret(compactOf(value)), alone: 0.8, labelled: 0.5 },
  { id: 'vat', valid: checksums.isFrenchVat, alone: 0.8, labelled: 0.5 },
  { id: 'epci', valid: value => value.startsWith('2') && isSiren(compactOf(value)), labelled: 0.5 },
  { id: 'siren', valid: value => isSiren(compactOf(value)), alone: 0.9, labelled: 0.5 },
  { id: 'rna', valid: matches(/^W\d[0-9A-Z]\d{7}$/), alone: 0.8, labelled: 0.5 },
  { id: 'uai', valid: checksums.isUai, alone: 0.8, labelled: 0.5 },
  { id: 'tax-number', valid: checksums.isTaxNumber, labelled: 0.5, sensitivity: 'high' },
  { id: 'phone', valid: checksums.isFrenchPhone, alone: 0.8, labelled: 0.2, sensitivity: 'personal' },
  { id: 'birth-date', valid: isBirthDay, labelled: 0.5, sensitivity: 'personal' },
  { id: 'first-name', valid: looksLikeName, labelled: 0.5, sensitivity: 'personal' },
  { id: 'person-name', valid: looksLikeName, labelled: 0.5, sensitivity: 'personal' },
  {
    id: 'plate',
    valid: matches(/^(?:[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}|\d{1,4}[ -]?[A-Z]{2,3}[ -]?\d{2,3})$/i),
    labelled: 0.5,
    sensitivity: 'personal',
  },
  { id: 'national-pupil', valid: matches(/^(?:\d{9}[A-Z]{2}|\d{10}[A-Z])$/i), labelled: 0.5, sensitivity: 'personal' },
  { id: 'benefit-number', valid: matches(/^\d{5,8}[A-Z]?$/i), labelled: 0.5, sensitivity: 'personal' },
  { id: 'staff-number', valid: matches(/^[A-Z]{0,3}[ -]?\d{2,10}[A-Z]?$/i), labelled: 0.5, sensitivity: 'personal' },
  { id: 'insee-commune', valid: value => /^(?:\d{2}|2[AB])\d{3}$/i.test(value) && inFrance(value), labelled: 0.5 },
  { id: 'postal-code', valid: value => /^\d{5}$/.test(value) && inFrance(value), labelled: 0.5 },
  { id: 'department', valid: matches(department), labelled: 0.8 },
  { id: 'region', valid: matches(/^(?:0?[1-6]|11|24|27|28|32|44|52|53|75|76|84|93|94)$/), labelled: 0.8 },
  { id: 'lambert93-y', valid: between(6_000_000, 7_200_000), labelled: 0.8 },
  { id: 'lambert93-x', valid: between(100_000, 1_250_000), labelled: 0.8 },
  { id: 'cc-y', valid: value => conicZone(numberOf(value)) !== null, labelled: 0.8 },
  { id: 'cc-x', valid: between(1_250_001, 2_300_000), labelled: 0.8 },
  { id: 'latitude', valid: between(-90, 90), labelled: 0.9 },
  { id: 'longitude', valid: between(-180, 180), labelled: 0.9 },
  { id: 'coordinate-pair', valid: matches(/^\[?-?\d{1,2}\.\d+ ?[,;] ?-?\d{1,3}\.\d+\]?$/), alone: 0.9, labelled: 0.5 },
  { id: 'year', valid: between(1000, 2199), labelled: 0.9 },
  { id: 'url', valid: matches(/^(?:https?:\/\/|www\.)\S+\.\S+$/i), alone: 0.8, labelled: 0.5 },
  { id: 'uuid', valid: matches(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i), alone: 0.8, labelled: 0.5 },
  { id: 'geojson', valid: isGeometry, alone: 0.8, labelled: 0.5 },
]

/** Kinds whose digits are a name, never a quantity. */
export const codeKinds = new Set(
  'nir siret siren epci tax-number phone national-pupil benefit-number staff-number insee-commune postal-code department region'.split(
    ' ',
  ),
)

/** A name of anything; a person’s when most cells bear a first name, and few a place. */
export const nameAlone: Detector = { id: 'person-name', valid: bearsFirstName, labelled: 0.3, sensitivity: 'personal' }

/** Thirteen digits prove nothing: only a header makes them a NIR without its key. */
const nirWithoutKey: Detector = { id: 'nir', valid: checksums.isNirBody, labelled: 0.8, sensitivity: 'high' }

/** Spreadsheets drop the first zero: nine digits are then a phone number, under a header that says so. */
const phoneWithoutZero: Detector = {
  id: 'phone',
  valid: matches(/^[1-9]\d{8}$/),
  labelled: 0.8,
  sensitivity: 'personal',
}

/** Tried only where the header names the kind and its own detector found too little. */
export const underHeader: readonly Detector[] = [nirWithoutKey, phoneWithoutZero]

/** A number, then a kind of street: an address, of whom only the other columns tell. */
export const address: Detector = {
  id: 'address',
  valid: matches(
    /\b(?:rue|avenue|av|bd|boulevard|place|chemin|route|impasse|allée|allee|quai|cours|square|lieu-dit|lotissement|résidence|residence)\b/i,
  ),
  labelled: 0.3,
}

function inFrance(code: string): boolean {
  const start = code.slice(0, 2).toUpperCase()
  return start === '2A' || start === '2B' || (start >= '01' && start <= '98' && start !== '96')
}

function isBirthDay(text: string): boolean {
  const day = readAnyDay(text.replace(/[T ]\d{2}:\d{2}.*$/, ''))
  return day !== null && day >= '1900-01-01' && day <= new Date().toISOString().slice(0, 10)
}

function isGeometry(text: string): boolean {
  return /^\{\s*"(?:type"\s*:\s*"(?:Multi)?(?:Point|LineString|Polygon)|coordinates)"/.test(text)
}

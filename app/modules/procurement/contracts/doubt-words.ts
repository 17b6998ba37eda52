import { defineTexts, frenchSpaces, type Language } from '#kernel/texts.ts'
import type { Doubt } from './contract.ts'

const say = defineTexts(
  {
    'date-unread': (v: string) => `date illisible (« ${v} »)`,
    'date-absurd': (v: string) => `date impossible (« ${v} ») : laissée vide`,
    'amount-unread': (v: string) => `montant illisible (« ${v} »)`,
    'amount-absurd': (v: string) => `montant hors de toute mesure (« ${v} ») : laissé vide`,
    'amount-stand-in': (v: string) => `montant publié pour la forme (« ${v} ») : laissé vide`,
    'amount-tiny': (v: string) => `montant très faible (« ${v} ») : à vérifier`,
    'months-unread': (v: string) => `durée illisible (« ${v} »)`,
    'months-zero': 'durée de zéro mois : la date de fin n’est pas calculée',
    'months-long': (v: string) => `durée de ${v} mois, plus de vingt ans : la date de fin attend votre confirmation`,
    'months-absurd': (v: string) => `durée hors de toute mesure (« ${v} » mois) : laissée vide`,
    'cpv-unread': (v: string) => `code CPV illisible (« ${v} ») : laissé vide`,
    'kind-unknown': (v: string) => `nature inconnue (« ${v} »)`,
    'buyer-siret': (v: string) => `le SIRET de l’acheteur, « ${v} », est faux (clé de contrôle)`,
    'no-reference': 'publié sans identifiant : un identifiant est proposé',
    'no-holder': 'aucun titulaire publié',
    'holder-missing': 'titulaire publié sans identifiant ni nom',
    'holder-type': (v: string) => `type de l’identifiant du titulaire inconnu (« ${v} »)`,
    'holder-siret': (v: string) => `le SIRET du titulaire, « ${v} », est faux`,
    'modification-before': (v: string) => `modification datée du ${v}, avant le contrat`,
  },
  {
    'date-unread': v => `unreadable date (“${v}”)`,
    'date-absurd': v => `impossible date (“${v}”): left empty`,
    'amount-unread': v => `unreadable amount (“${v}”)`,
    'amount-absurd': v => `amount beyond measure (“${v}”): left empty`,
    'amount-stand-in': v => `amount published for form’s sake (“${v}”): left empty`,
    'amount-tiny': v => `very small amount (“${v}”): to check`,
    'months-unread': v => `unreadable duration (“${v}”)`,
    'months-zero': 'duration of zero months: no end date is computed',
    'months-long': v => `duration of ${v} months, over twenty years: the end date waits for your confirmation`,
    'months-absurd': v => `duration beyond measure (“${v}” months): left empty`,
    'cpv-unread': v => `unreadable CPV code (“${v}”): left empty`,
    'kind-unknown': v => `unknown nature (“${v}”)`,
    'buyer-siret': v => `the SIRET of the buyer, “${v}”, is wrong (check digit)`,
    'no-reference': 'published without an identifier: one is proposed',
    'no-holder': 'no holder published',
    'holder-missing': 'holder published without identifier or name',
    'holder-type': v => `unknown type of the holder’s identifier (“${v}”)`,
    'holder-siret': v => `the SIRET of the holder, “${v}”, is wrong`,
    'modification-before': v => `modification dated ${v}, before the contract`,
  },
)

const fields: Record<Language, Readonly<Record<string, string>>> = {
  fr: {
    notified_on: 'Notification',
    starts_on: 'Début',
    amount: 'Montant',
    months: 'Durée',
    'modification-months': 'Durée d’une modification',
    'modification-amount': 'Montant d’une modification',
    'modification-signed_on': 'Date d’une modification',
  },
  en: {
    notified_on: 'Notification',
    starts_on: 'Start',
    amount: 'Amount',
    months: 'Duration',
    'modification-months': 'Duration of a modification',
    'modification-amount': 'Amount of a modification',
    'modification-signed_on': 'Date of a modification',
  },
}

/** A doubt as people read it: « Durée : durée de zéro mois… ». */
export function sayDoubt({ code, field, value }: Doubt, language: Language): string {
  const words = new Map<string, string | ((value: string) => string)>(Object.entries(say[language])).get(code) ?? code
  const sentence = typeof words === 'string' ? words : words(value)
  const named = fields[language][field]
  if (language === 'fr') return frenchSpaces(named ? `${named} : ${sentence}` : capital(sentence))
  return named ? `${named}: ${sentence}` : capital(sentence)
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

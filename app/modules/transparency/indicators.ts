import type { Text } from '#kernel/texts.ts'

const named = (id: string, name: Text, method: Text) => ({ id: `transparency.${id}`, name, method })

/** What each figure of `measure.ts` counts, in one sentence. */
export const indicators: readonly { id: string; name: Text; method: Text }[] = [
  named(
    'systems-linked-to-processing',
    { fr: 'Systèmes et usages rattachés au registre RGPD', en: 'Systems and uses linked to the GDPR register' },
    {
      fr: 'Systèmes d’IA non arrêtés et usages courants qui traitent des données personnelles et sont rattachés à un traitement du registre, sur tous ceux qui en traitent.',
      en: 'AI systems not retired and everyday uses that handle personal data and are linked to a processing record, over all those that do.',
    },
  ),
  named(
    'dpia-done-where-required',
    { fr: 'Analyses d’impact faites', en: 'Impact assessments done' },
    {
      fr: 'Systèmes dont l’analyse d’impact (AIPD) est validée, sur ceux dont la qualification retenue la dit requise.',
      en: 'Systems whose impact assessment (DPIA) is validated, over those whose retained qualification requires one.',
    },
  ),
  named(
    'gdpr-overdue',
    { fr: 'Échéances RGPD dépassées', en: 'Overdue GDPR duties' },
    {
      fr: 'Obligations RGPD des systèmes, échues et non remplies, ou à revoir depuis une date passée.',
      en: 'GDPR duties of systems that are due and not met, or whose review date has passed.',
    },
  ),
  named(
    'systems-classified',
    { fr: 'Systèmes d’IA classés', en: 'AI systems classified' },
    {
      fr: 'Systèmes d’IA non arrêtés dont une fonction nommée a validé la qualification, sur tous les systèmes d’IA.',
      en: 'AI systems not retired whose qualification was validated by a named function, over all AI systems.',
    },
  ),
  named(
    'ai-act-duties-met',
    { fr: 'Obligations du règlement IA remplies', en: 'AI Act duties met' },
    {
      fr: 'Obligations remplies avec preuve, sur celles dont la date est venue ; ce qui ne s’applique pas est écarté avec sa raison.',
      en: 'Duties met with evidence, over those whose date has come; what does not apply is left out with its reason.',
    },
  ),
  named(
    'ai-act-overdue',
    { fr: 'Obligations du règlement IA en retard', en: 'Overdue AI Act duties' },
    {
      fr: 'Obligations échues et non remplies, ou à revoir depuis une date passée.',
      en: 'Duties due and not met, or whose review date has passed.',
    },
  ),
  named(
    'systems-published',
    { fr: 'Systèmes présentés au public', en: 'Systems shown to the public' },
    {
      fr: 'Systèmes dont la fiche publique est en ligne, sur tous les systèmes non arrêtés.',
      en: 'Systems whose public page is online, over all systems not retired.',
    },
  ),
  named(
    'public-facing-systems-published',
    { fr: 'Systèmes touchant le public publiés', en: 'Public-facing systems published' },
    {
      fr: 'Systèmes qui touchent le public et dont la fiche est en ligne, sur tous ceux qui le touchent.',
      en: 'Systems that touch the public and whose page is online, over all those that do.',
    },
  ),
  named(
    'notices-in-place',
    { fr: 'Mentions d’information en place', en: 'Notices in place' },
    {
      fr: 'Systèmes touchant le public, publiés, dont la mention est affichée ou écrite depuis une date connue, sur tous ceux qui touchent le public.',
      en: 'Published public-facing systems whose notice has been shown since a known date, over all public-facing systems.',
    },
  ),
  named(
    'publications-reviewed-within-12-months',
    { fr: 'Fiches publiques revues dans l’année', en: 'Public pages reviewed within the year' },
    {
      fr: 'Fiches et règles en ligne publiées ou revues depuis douze mois au plus, sur toutes celles en ligne.',
      en: 'Pages and rules online published or reviewed within twelve months, over all those online.',
    },
  ),
  named(
    'everyday-rule-published',
    { fr: 'Règle des usages courants publiée', en: 'Rule on everyday uses published' },
    {
      fr: 'Oui quand au moins une règle sur les usages courants de l’IA (courriers, comptes rendus, images) est en ligne.',
      en: 'Yes when at least one rule on everyday uses of AI (letters, minutes, images) is online.',
    },
  ),
]

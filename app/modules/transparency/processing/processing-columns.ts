import type { Text } from '#kernel/texts.ts'

interface Column {
  name: string
  label: Text
  required: boolean
  words: string[]
}

const column = (name: string, fr: string, en: string, words: string[], required = false): Column => ({
  name,
  label: { fr, en },
  required,
  words,
})

/** The fields that a column of a DPO's register may feed, with the headers met in French registers and tools such as Madis. */
export const processingFields: readonly Column[] = [
  column('reference', 'Référence', 'Reference', [
    'reference',
    'n de fiche',
    'numero de fiche',
    'n du traitement',
    'numero du traitement',
    'reference du traitement',
    'reference de la fiche',
    'ref',
    'n',
    'numero',
    'identifiant',
    'id',
    'code',
  ]),
  column(
    'name',
    'Nom du traitement',
    'Name of the processing',
    [
      'nom du traitement',
      'traitement',
      'intitule du traitement',
      'denomination du traitement',
      'nom de l activite',
      'activite de traitement',
      'nom de la fiche',
      'libelle du traitement',
      'intitule',
      'nom',
      'libelle',
      'denomination',
    ],
    true,
  ),
  column('purpose', 'Finalité', 'Purpose', [
    'finalite',
    'finalite principale',
    'objectif',
    'finalite du traitement',
    'objectif poursuivi',
    'objet du traitement',
  ]),
  column('legal_basis', 'Base légale', 'Legal basis', [
    'base legale',
    'base juridique',
    'fondement juridique',
    'base legale du traitement',
    'liceite',
    'fondement',
  ]),
  column('department', 'Service', 'Department', [
    'service',
    'direction',
    'service gestionnaire',
    'direction responsable',
    'service charge de la mise en oeuvre',
    'gestionnaire',
    'service responsable',
    'responsable operationnel',
    'pole',
    'responsable',
  ]),
  column('persons', 'Personnes concernées', 'Persons concerned', [
    'categorie de personnes',
    'personnes concernees',
    'categorie de personnes concernees',
    'categories de personnes visees',
    'public concerne',
  ]),
  column('data_categories', 'Catégories de données', 'Categories of data', [
    'categorie de donnees',
    'donnees traitees',
    'donnees collectees',
    'categorie de donnees traitees',
    'types de donnees',
    'donnees personnelles',
    'donnees',
  ]),
  column('sensitive', 'Données sensibles', 'Sensitive data', [
    'donnees sensibles',
    'presence de donnees sensibles',
    'donnees particulieres',
    'categories particulieres de donnees',
    'categories particulieres',
  ]),
  column('recipients', 'Destinataires', 'Recipients', [
    'destinataires',
    'categorie de destinataires',
    'destinataires des donnees',
    'acces aux donnees',
  ]),
  column('processors', 'Sous-traitants', 'Processors', [
    'sous traitant',
    'sous traitants et prestataires',
    'prestataires',
    'sous traitance',
    'sous traitants eventuels',
  ]),
  column('transfers', 'Transferts hors de l’Union', 'Transfers outside the Union', [
    'transferts hors ue',
    'transferts hors de l ue',
    'transferts hors union europeenne',
    'transferts de donnees hors ue',
    'transferts des donnees hors ue',
    'transferts vers des pays tiers',
    'transfert hors ue',
    'transferts',
  ]),
  column('kept_for', 'Durée de conservation', 'Kept for', [
    'duree de conservation',
    'delai d effacement',
    'delai de conservation',
    'conservation',
    'duree',
    'delais prevus pour l effacement',
  ]),
  column('security', 'Mesures de sécurité', 'Security measures', [
    'mesures de securite',
    'securite',
    'mesures de securite techniques et organisationnelles',
    'mesures techniques et organisationnelles',
  ]),
  column('rights_contact', 'Contact pour exercer ses droits', 'Contact for rights', [
    'exercice des droits',
    'contact dpo',
    'contact pour l exercice des droits',
    'coordonnees du dpo',
    'dpo',
    'contact',
  ]),
]

import type { Registry } from '../module.ts'
import type { Manifest } from './manifest.ts'

/** LISEZMOI.txt: what the archive holds, table by table, for somebody who never saw the product. */
export function describeArchive(manifest: Manifest, registry: Registry): string {
  const { tenant, tables, files, leftOut, exportedAt, exportedBy, product } = manifest
  const owners = new Map(registry.modules.map(module => [module.id, module.name.fr]))
  const lists = new Map<string, string>(
    registry.modules.flatMap(module => (module.registers ?? []).map(({ id, name }) => [id, name.fr])),
  )
  const lines = tables.map(({ name, rows, columns }) => {
    const owner = owners.get(name.split('.')[0] ?? '') ?? 'Socle'
    const title = lists.get(name) ?? known[name]
    return `- tables/${name}.ndjson : ${title ? `${title} (${owner})` : owner}, ${rows} ligne(s).\n  Champs : ${columns.join(', ')}.`
  })
  return `${[
    `ARCHIVE COMPLÈTE DE « ${tenant.name} »`,
    `Faite le ${exportedAt} par ${exportedBy}, avec Gouvernail ${product}.`,
    'Cette archive contient des données personnelles (membres, auteurs, journal) : gardez-la comme vous gardez le registre lui-même.',
    `COMMENT LA LIRE
manifest.json dit tout ce qui suit sous une forme qu’un programme lit : version, tables, nombre de lignes, empreintes SHA-256.
Chaque fichier du dossier tables est une table. Une ligne = une fiche, écrite en JSON (UTF-8). Tout tableur ou langage de programmation sait la lire.
Les champs s’appellent comme dans la base : tenant_id désigne la collectivité, id la fiche, un champ en _id une autre fiche.
Les dates s’écrivent AAAA-MM-JJ ; les instants suivent la norme ISO 8601.
Le dossier files contient les ${files.count} fichier(s) déposés ou joints. Chacun a pour nom l’empreinte SHA-256 de son contenu ; son vrai nom et son type sont dans tables/kernel.file.ndjson.`,
    `COMMENT LA REMETTRE EN SERVICE
Sur une installation de la même version ou plus récente : gouvernail tenants import ARCHIVE.zip (essayez d’abord avec --dry-run).
Les identifiants des fiches restent les mêmes. Les personnes sont retrouvées par leur adresse électronique ; celles que l’installation ne connaît pas choisissent une phrase de passe par « phrase de passe oubliée ».
Les empreintes protègent d’une copie abîmée, pas de quelqu’un qui refait l’archive : n’importez que ce dont vous connaissez la provenance.`,
    `CE QUI N’Y EST PAS\n${leftOut.map(({ what, why }) => `- ${what} : ${why}`).join('\n')}`,
    `LES TABLES\n${lines.join('\n')}`,
  ].join('\n\n')}\n`
}

/** Tables that are no register of a module, in words. */
const known: Readonly<Record<string, string>> = {
  'accounts.invitation': 'Invitations envoyées',
  'accounts.membership': 'Membres : nom, adresse électronique, rôles, directions',
  'accounts.sign_in_rule': 'Ce qui est demandé à ceux qui se connectent',
  'governance.agreement_party': 'Parties des conventions de données',
  'governance.attendance': 'Présences aux réunions des instances',
  'governance.follow_up': 'Réglage des rappels de gouvernance',
  'governance.member': 'Membres des instances',
  'catalogue.distribution': 'Accès aux jeux de données : fichiers, services, pages',
  'catalogue.lineage': 'D’où vient chaque jeu de données',
  'catalogue.merge_proposal': 'Jeux de données réunis, distincts ou à décider',
  'catalogue.publication_check': 'Publications attendues : ce qui a été vérifié',
  'catalogue.remote': 'Ce que chaque source moissonnée dit de chaque jeu de données',
  'catalogue.run': 'Moissonnages : ce qui a été reçu, gardé, rejeté',
  'catalogue.run_file': 'Fichiers déposés pour un moissonnage',
  'catalogue.column_verdict': 'Réponses sur les données personnelles, colonne par colonne',
  'catalogue.profile': 'Profils des fichiers de données, sans aucune valeur personnelle',
  'catalogue.schema_check': 'Contrôles des fichiers : où et quoi corriger, jamais la valeur lue',
  'catalogue.table_schema': 'Schémas de tableau disponibles',
  'catalogue.standing': 'Ce qui se déduit des jeux de données : utilisable pour l’IA, retard sur la fréquence',
  'inquiries.answer': 'Réponses des éditeurs, question par question',
  'inquiries.follow_up': 'Réglage des rappels par courriel',
  'inquiries.reminder': 'Relances des éditeurs',
  'intake.import': 'Fichiers ajoutés : ce qu’ils étaient, ce qu’ils sont devenus',
  'intake.mapping': 'Correspondances de colonnes retenues',
  'intake.staged_row': 'Lignes préparées des fichiers ajoutés',
  'kernel.audit': 'Journal : qui a fait quoi et quand',
  'kernel.change': 'Historique : chaque fiche avant et après chaque modification',
  'kernel.file': 'Fichiers : nom, type, taille, empreinte',
  'kernel.job': 'Travaux terminés',
  'keys.key': 'Clés d’API : nom, autorisations, dates ; jamais ce qui les fait ouvrir',
  'onboarding.dismissal': 'Premiers pas : s’ils sont encore proposés',
  'organisation.authority': 'Identité de la collectivité',
  'organisation.directorate': 'Directions et effectifs',
  'organisation.party': 'Éditeurs et partenaires',
  'plan.action': 'Actions du plan',
  'plan.action_comment': 'Commentaires sur les actions',
  'plan.action_decision': 'Décisions sur les actions',
  'plan.calendar_link': 'Abonnements au calendrier ; jamais ce qui les fait ouvrir',
  'plan.dependency': 'Actions qui en attendent une autre',
  'plan.fact': 'Faits datés et leurs pièces',
  'plan.position': 'Cibles, poids et commentaires des 32 points',
  'plan.snapshot': 'Photos : niveaux et indicateurs, jour par jour',
  'plan.validation': 'Validations du plan',
  'procurement.follow_up': 'Réglage des rappels de contrats',
  'procurement.holder': 'Titulaires des contrats',
  'procurement.modification': 'Modifications des contrats',
  'procurement.analysis': 'Documents de contrats analysés : ce que le programme y a relevé',
  'procurement.clause_variant': 'Rédactions de la collectivité pour les clauses modèles, version par version',
  'procurement.contract_profile': 'Sur quoi portent les contrats, d’après les personnes',
  'procurement.topic_verdict': 'Jugements des personnes sur les sujets des contrats',
  'records.attachment': 'Pièces jointes aux fiches',
  'records.note': 'Notes en marge des fiches',
  'records.view': 'Vues enregistrées des listes',
  'requests.answer': 'Réponses des directions',
  'requests.contact': 'À qui s’adresser dans chaque direction',
  'requests.link': 'Liens envoyés aux directions ; jamais ce qui les fait ouvrir',
  'retention.duration': 'Durées de conservation choisies',
  'retention.proposal': 'Propositions d’élimination',
  'retention.proposal_item': 'Lignes des propositions d’élimination : identifiants et résultats',
  'retention.proposal_rule': 'Règles appliquées par les propositions d’élimination',
  'catalogue.publication': 'Jeux de données ouverts à tous : ce que le public lit ou a pu lire',
  'transparency.draft': 'Réponses en cours aux questionnaires de qualification',
  'transparency.follow_up': 'Réglage des rappels d’obligations',
  'transparency.inbox': 'Envois du public qui restent à ouvrir',
  'transparency.notification': 'Qui a été prévenu d’un incident',
  'transparency.position': 'Positions retenues par la collectivité sur ses systèmes',
  'transparency.processing_link': 'Rattachements des systèmes et usages aux traitements',
  'transparency.proposal': 'Publications proposées, approuvées, refusées : l’acte et ce qui a été figé',
  'transparency.publication': 'Ce que le public lit ou a pu lire',
  'transparency.request_file': 'Pièces jointes aux demandes du public',
  'transparency.run': 'Qualifications : réponses, résultat et droit appliqué',
  'transparency.settings': 'Réglages de la publication',
  'transparency.sheet': 'Fiches publiques des systèmes, telles qu’elles sont écrites',
  'transparency.use_override': 'Mises en service malgré un obstacle : qui a signé et pourquoi',
  'transparency.assessment': 'Analyses d’impact : AIDF et AIPD, version par version',
}

/** What shows that a duty is met at Val-de-Brume; the same words serve every system that owes it. */
export const proofs: Readonly<Record<string, string>> = {
  'D-LIT':
    'Module NUM-04 du plan de formation 2026, puis séance du 24 septembre 2026 pour ceux qui emploient l’outil : 23 personnes ont signé la feuille.',
  'D-T1':
    'Première phrase du robot : « Je suis un programme, pas une personne. » Vérifiée le 12 novembre 2026 ; la règle est dans le projet de charte joint.',
  'D-GPAI': 'Documentation du modèle reçue de l’éditeur : ses conditions n’excluent pas notre usage.',
  CLAUSES: 'Clauses IA au contrat : pas d’entraînement sur nos données, information avant tout changement de modèle.',
  DELIBERATION: 'Délibération du 12 mars 2026 adoptant la feuille de route IA, citée dans la fiche du système.',
  REVERSIBILITE: 'Plan de sortie annexé au contrat : export complet sous trente jours, dans un format ouvert.',
  REEN: 'Consommation estimée dans le bilan annuel du numérique responsable, ligne « IA ».',
  ACCESSIBILITE: 'Déclaration d’accessibilité du téléservice, partiellement conforme, mise en ligne le 5 mai 2026.',
  'C-MENTION': 'Mention ajoutée au modèle de courrier de la commission et sur la page de la démarche.',
  'C-DEMANDE': 'Procédure écrite : la direction de la petite enfance répond en quinze jours, avec les quatre éléments.',
  'C-PUBLI': 'Règles du barème publiées avec la fiche publique, critère par critère, avec leurs points.',
  'RGPD-6': 'Mission d’intérêt public, écrite dans le projet de fiche du registre et relue par la déléguée.',
  'RGPD-13-14': 'Notice d’information relue par la déléguée, mise en ligne et rappelée sur le formulaire.',
  'RGPD-28': 'Contrat de sous-traitance signé avec l’éditeur, annexe sur les données comprise.',
  'RGPD-30': 'Traitement inscrit au registre exporté le 20 novembre 2026.',
  'RGPD-32': 'Accès nominatifs, journal des accès et sauvegardes chiffrées, contrôlés par la direction informatique.',
  'RGPD-33-34': 'Procédure de notification en 72 heures, suivie lors de l’incident du 12 octobre 2026.',
}

/** When some of it is to be looked at again. */
export const reviews: Readonly<Record<string, string>> = { 'D-T1': '2026-12-01', 'RGPD-32': '2027-11-12' }

/** The file of Val-de-Brume that shows it, where there is one. */
export const shows: Readonly<Record<string, string>> = {
  'D-LIT': 'emargement-sensibilisation.pdf',
  'D-T1': 'charte-ia-projet.docx',
  DELIBERATION: 'deliberations/2026-03-12-feuille-de-route-ia.pdf',
}

/** Left open on purpose, and who sees to each. */
export const stillOpen: readonly { system: string; code: string; owner: string }[] = [
  { system: 'Robot', code: 'ACCESSIBILITE', owner: 'Direction de la communication' },
  { system: 'Robot', code: 'D-T2', owner: 'Directrice des systèmes d’information' },
  { system: 'comptes rendus', code: 'RGPD-13-14', owner: 'Cheffe du secrétariat général' },
  { system: 'Traduction', code: 'D-GPAI', owner: 'Chargé de mission IA' },
  { system: 'candidatures', code: 'AIPD', owner: 'Déléguée à la protection des données' },
  { system: 'candidatures', code: 'CST_CONSULTATION', owner: 'Directrice des ressources humaines' },
  { system: 'candidatures', code: 'D-WORK', owner: 'Directrice des ressources humaines' },
  { system: 'candidatures', code: 'D-FRIA', owner: 'Déléguée à la protection des données' },
]

export const suspended =
  'Projet suspendu : aucune loi n’autorise cette analyse. Rien n’est acheté, aucune image n’est analysée.'

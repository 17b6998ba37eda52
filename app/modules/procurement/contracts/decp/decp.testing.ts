/** A contract as the standard wants it; each test spoils what it is about. SIRET numbers are invented, with right keys. */
export const siret = {
  brume: '24960004000011',
  vapeur: '25960002100010',
  eaux: '21960088900014',
  logiciels: '21960099600017',
}

export const marche = (changes: Record<string, unknown> = {}) => ({
  id: '2024-014',
  acheteur: { id: siret.brume },
  nature: 'Marché',
  objet: 'Maintenance du logiciel de gestion des cimetières',
  codeCPV: '72267000-4',
  procedure: 'Procédure adaptée',
  dureeMois: 48,
  dateNotification: '2024-03-04',
  montant: 84_000,
  titulaires: [{ titulaire: { id: siret.logiciels, typeIdentifiant: 'SIRET' } }],
  modifications: [],
  ...changes,
})

export const concession = (changes: Record<string, unknown> = {}) => ({
  id: 'DSP-EAU',
  autoriteConcedante: { id: siret.brume },
  nature: 'Délégation de service public',
  objet: 'Exploitation du service public de l’eau potable',
  procedure: 'Procédure négociée ouverte',
  dureeMois: 120,
  dateSignature: '2017-12-11',
  dateDebutExecution: '2018-01-01',
  valeurGlobale: 18_500_000,
  concessionnaires: [{ concessionnaire: { id: siret.eaux, typeIdentifiant: 'SIRET' } }],
  ...changes,
})

export const file = (marches: unknown[], concessions: unknown[] = []) => ({
  marches: { marche: marches, 'contrat-concession': concessions },
})

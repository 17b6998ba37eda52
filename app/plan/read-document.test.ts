import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'

const read = (text: string, name = 'piece.pdf') => {
  const signs = readDocument(text, name)
  return signs && { kind: signs.kind, title: signs.title, dated: signs.dated, who: signs.who }
}

describe('The five fields of an act', () => {
  it('come from a délibération whose date is in words, beside that of its invitation', () => {
    const text = `DEPARTEMENT DE LA VIENNE-HAUTE
MAIRIE DE MONTCALVET
EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS
DU CONSEIL MUNICIPAL
Date de convocation : 15/06/2026
L'an deux mille vingt-six et le vingt-deux juin à 20 heures, le Conseil Municipal s'est réuni.
OBJET : Stratégie communale pour l'intelligence artificielle
Vu la délibération du 4 mai 2025 ;
Le Conseil Municipal, après en avoir débattu et délibéré, à l'unanimité,
- APPROUVE la stratégie communale.`
    expect(read(text)).toEqual({
      kind: 'deliberation',
      title: "Stratégie communale pour l'intelligence artificielle",
      dated: '2026-06-22',
      who: 'Conseil municipal',
    })
    const passages = readDocument(text, '')?.passages ?? []
    expect(passages.filter(({ role }) => role === 'cites').map(p => p.text)).toEqual([
      'Vu la délibération du 4 mai 2025 ;',
    ])
    expect(passages.at(-1)?.role).toBe('decides')
  })

  it('come from an order signed on a day that is not the one it takes effect, nor those of its visas', () => {
    const text = `ARRÊTÉ N° 2026/57
portant délégation de fonctions à Mme Sophie Lerme, deuxième adjointe
Le Maire de Montcalvet,
Vu le procès-verbal de la séance du 28 mars 2026 ;
ARRÊTE :
Article 1er : Mme Sophie Lerme reçoit délégation à compter du 1er mai 2026.
Fait à Montcalvet, le 2 avril 2026.`
    expect(read(text)).toEqual({
      kind: 'arrete',
      title: 'Délégation de fonctions à Mme Sophie Lerme, deuxième adjointe',
      dated: '2026-04-02',
      who: 'Maire de Montcalvet',
    })
  })

  it('come from minutes that approve those of another day', () => {
    const text = `Procès-verbal du comité social territorial du 20 novembre 2025
Ordre du jour
1. Approbation du procès-verbal de la séance du 11 juin 2025
2. Plan de formation
Point 1. Le procès-verbal du 11 juin 2025 est approuvé.`
    expect(read(text)).toEqual({
      kind: 'proces-verbal',
      title: 'Procès-verbal du comité social territorial du 20 novembre 2025',
      dated: '2025-11-20',
      who: 'Comité social territorial',
    })
  })

  it.each([
    [
      'Note de classement des systèmes\nDélégué à la protection des données\nLe 1er septembre 2026',
      '2026-09-01',
      'Délégué à la protection des données',
    ],
    [
      'Étude sur les métiers\nCentre de gestion du Haut-Pays – 1er octobre 2026',
      '2026-10-01',
      'Centre de gestion du Haut-Pays',
    ],
    [
      'Plan de formation 2026\nVille de Saint-Aubrac\nAdopté par le conseil municipal le 11 décembre 2025',
      '2025-12-11',
      'Conseil municipal',
    ],
    [
      'Charte des usages\nVersion du 3/02/2026\nRédigée par la direction des finances',
      '2026-02-03',
      'Direction des finances',
    ],
    [
      'Feuille de présence\nObjet : culture de la donnée\nDate : jeudi 19 mars 2026\nMédiathèque de Montcalvet',
      '2026-03-19',
      'Médiathèque de Montcalvet',
    ],
  ])('come from papers of every kind: %s', (text, dated, who) => {
    expect(read(text)).toMatchObject({ dated, who })
  })

  it('are left empty rather than guessed', () => {
    const text = 'Charte d’usage de l’intelligence artificielle\nLe règlement du 13 juin 2024 s’applique.'
    expect(read(text)?.dated).toBeNull()
    expect(read(text, '2026-01-08-charte.docx')?.dated).toBe('2026-01-08')
    expect(read('Rapport sur les usages\nSera adopté par le conseil municipal le 3 mars 2027')?.who).toBe('')
  })
})

describe('A text that is no act', () => {
  it.each([
    ['Facture n° 12\nRapport de maintenance'],
    ['Convocation du conseil municipal\nProcès-verbal de la séance du 3 mars 2026 à approuver'],
    ['# Guide\n\nCharte d’usage de l’IA\n\n| fichier | défaut |\n|---|---|'],
    ['Rapport sur l’IA : notre journaliste a enquêté'],
    ['The city council adopted an AI charter on March 12, 2026.'],
  ])('is not read as one: %s', text => {
    expect(readDocument(text, 'texte.txt')).toBeNull()
  })
})

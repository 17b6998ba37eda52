import { describe, expect, it } from 'vitest'
import { noticeSources } from './notice-sources.ts'
import { noticeConfidence, readNotice } from './read-notice.ts'

const letter = `Logiciels du Hautvent
8 rue des Forges
Monsieur le Maire
Commune de Saint-Aubrac
Nos réf. : 2026-114
Le 12 octobre 2026
Objet : votre logiciel Cantinéo évolue
Monsieur le Maire,
À partir du 4 janvier 2027, notre logiciel Cantinéo intégrera une fonction d'intelligence artificielle qui prévoit le nombre de repas. Cette fonction sera activée le 4 janvier 2027 sur votre instance. Elle utilise les inscriptions des trois dernières années.
Si vous ne souhaitez pas en bénéficier, vous pouvez la refuser avant le 15 décembre 2026.
Veuillez agréer nos salutations distinguées.
Le directeur commercial`

const mail = `Subject: Fonctions d'IA dans Doclumen
From: Support Doclumen <support@doclumen.example>
To: dsi@saint-aubrac.example
Date: Tue, 3 Nov 2026 08:00:00 +0100

Bonjour,

Votre abonnement Doclumen Pro évolue : l'assistant d'intelligence artificielle, qui résume les documents, sera activé par défaut le 1er décembre 2026 pour tous nos clients.
Un administrateur pourra le désactiver.

Cordialement,
L'équipe Doclumen
Doclumen SAS`

const rider = `AVENANT N° 1 AU CONTRAT DE MAINTENANCE
Entre la commune de Saint-Aubrac, d'une part, et la société Hautvent Informatique, éditeur du logiciel Étalia, d'autre part
Objet : ajout d'un module d'intelligence artificielle
Le titulaire ajoute au logiciel Étalia un module d'intelligence artificielle qui classe les courriels.
Le module est activé le 01/02/2027.
Données traitées : courriels reçus par la mairie.
Fait à Saint-Aubrac, le 20 octobre 2026`

const short = `Ciril Group
49 avenue Albert Einstein, 69100 Villeurbanne

Villeurbanne, le 3 novembre 2026

Objet : activation de l’assistant IA

Madame, Monsieur,

Nous vous informons qu’un assistant d’intelligence artificielle sera activé par défaut le 1er février 2027 dans Civil Net RH. Il résume les dossiers des agents.

Sans opposition de votre part avant le 15 janvier 2027, la fonction sera considérée comme acceptée.

Veuillez agréer nos salutations distinguées.
`

describe('A vendor’s announcement', () => {
  it('says with its dates and « nous vous informons » that it is one, without a word of « notre logiciel »', () => {
    expect(noticeConfidence(short)).toBe(0.92)
    expect(readNotice(short)).toMatchObject({
      title: 'activation de l’assistant IA',
      vendor: 'Ciril Group',
      how: 'on-by-default',
      notice_on: '2026-11-03',
      activation_on: '2027-02-01',
      object_by: '2027-01-15',
    })
  })

  it('shows the sentence that each of its fields was read in', () => {
    const sources = noticeSources(short, readNotice(short))
    expect(sources).toMatchObject({
      title: 'Objet : activation de l’assistant IA',
      vendor: 'Ciril Group',
      notice_on: 'Villeurbanne, le 3 novembre 2026',
      object_by: 'Sans opposition de votre part avant le 15 janvier 2027, la fonction sera considérée comme acceptée.',
    })
    expect(sources.activation_on).toContain('activé par défaut le 1er février 2027')
    expect(sources.how).toContain('par défaut')
    expect(sources.data_touched).toBeUndefined()
  })

  it('points at the number of days when the deadline is written nowhere', () => {
    const days = letter.replace(/Si vous[^.]*\./, 'Vous disposez de 30 jours pour vous opposer.')
    expect(noticeSources(days, readNotice(days)).object_by).toContain('Vous disposez de 30 jours')
  })

  it.each([letter, mail, rider])('is recognised as a letter, a message or a rider', text => {
    expect(noticeConfidence(text)).toBeGreaterThanOrEqual(0.7)
  })

  it('says what arrives, when, on which data and until when one may object', () => {
    expect(readNotice(letter)).toEqual({
      title: 'Cantinéo',
      vendor: 'Logiciels du Hautvent',
      how: 'update',
      what_it_does: 'prévoit le nombre de repas',
      data_touched: 'les inscriptions des trois dernières années',
      notice_on: '2026-10-12',
      activation_on: '2027-01-04',
      object_by: '2026-12-15',
    })
  })

  it('has the date of its mail header and the vendor of its signature', () => {
    expect(readNotice(mail)).toEqual({
      title: 'Doclumen Pro',
      vendor: 'Doclumen SAS',
      how: 'on-by-default',
      what_it_does: 'résume les documents',
      data_touched: '',
      notice_on: '2026-11-03',
      activation_on: '2026-12-01',
      object_by: null,
    })
  })

  it('is the vendor’s even when the authority comes first in a rider', () => {
    expect(readNotice(rider)).toMatchObject({
      title: 'Étalia',
      vendor: 'Hautvent Informatique',
      how: 'contract-rider',
      notice_on: '2026-10-20',
      activation_on: '2027-02-01',
    })
  })

  it('gives a deadline counted in days from its date', () => {
    const text = letter.replace(/Si vous[^.]*\./, 'Vous disposez de 30 jours pour vous opposer.')
    expect(readNotice(text).object_by).toBe('2026-11-11')
  })

  it('is none without a date of activation, nor without AI', () => {
    expect(noticeConfidence(letter.replaceAll('4 janvier 2027', 'printemps'))).toBe(0)
    expect(
      noticeConfidence(
        letter.replace('d’intelligence artificielle', 'de calcul').replace("d'intelligence artificielle", 'de calcul'),
      ),
    ).toBe(0)
  })
})

describe('Papers that speak of AI and announce nothing', () => {
  it.each([
    [
      'a newsletter',
      `Lettre d'information de Hautvent Informatique – octobre 2026
Bonjour,
Notre équipe travaille sur l'intelligence artificielle. Rendez-vous au salon le 18 novembre 2026 pour découvrir notre logiciel.
Cordialement`,
    ],
    [
      'an invitation to a webinar',
      `Objet : webinaire IA
Bonjour,
Vous utilisez notre logiciel Étalia. Participez à notre webinaire sur l'intelligence artificielle, disponible le 18 novembre 2026.
Cordialement, l'équipe Hautvent`,
    ],
    [
      'an invoice',
      `Facture F-2026-88
Hautvent Informatique
Votre abonnement Étalia avec assistant d'intelligence artificielle, activé le 1er octobre 2026
Net à payer : 1 200 €`,
    ],
    [
      'a question of the authority to its vendor',
      `Commune de Saint-Aubrac
Objet : demande d'informations sur l'IA
Madame, Monsieur,
Nous utilisons le logiciel Étalia. Merci de nous indiquer si une fonction d'intelligence artificielle sera activée le 1er janvier 2027 et comment nous y opposer.
Salutations distinguées`,
    ],
    [
      'an update without AI',
      `Bonjour,
Votre abonnement Étalia passera en version 8 le 1er décembre 2026 : nouvelles éditions comptables.
Cordialement, Hautvent`,
    ],
    [
      'an update with an article on AI beside it',
      `Objet : version 8
Bonjour,
Votre abonnement Étalia passera en version 8 le 1er décembre 2026 : nouvelles éditions comptables.
Lisez aussi notre article sur l'intelligence artificielle.
Cordialement, Hautvent`,
    ],
    [
      'a délibération on a rider',
      `Extrait du registre des délibérations du conseil municipal
Objet : avenant n° 2 – fonction d'intelligence artificielle du logiciel Étalia
Le titulaire ajoute une fonction d'intelligence artificielle activée le 1er janvier 2027.
Après en avoir délibéré, le conseil municipal approuve l'avenant.`,
    ],
    [
      'a guide for public agents',
      `Guide de l'IA pour les agents
Bonjour à tous. Vous utilisez Copilot ? Il a été activé le 1er octobre 2026.
- Ne collez pas de données.
- Désactivez la fonction si besoin.`,
    ],
    [
      'a list of announcements',
      `Suivi des annonces d'éditeurs
- Étalia : assistant d'intelligence artificielle activé le 1er janvier 2027, opposition possible
- Cantinéo : fonction d'IA activée le 4 janvier 2027
- Doclumen : activée le 1er décembre 2026
- Civilis : nos clients, votre abonnement
- Autre : le titulaire`,
    ],
    [
      'a letter of an authority to its own agents',
      `Commune de Saint-Aubrac
Objet : assistant IA
Madame, Monsieur,
Nous vous informons qu'un assistant d'intelligence artificielle sera activé le 1er février 2027 sur les postes. Sans opposition de votre part avant le 15 janvier 2027, il le sera aussi sur le vôtre.`,
    ],
    ['a letter without a deadline to object', short.replace(/Sans opposition[^.]*\./, '')],
    ['an English message', `Dear customer, our software will enable AI on January 1, 2027. Regards`],
    [
      'a press article',
      `Hautvent dévoile son assistant d'intelligence artificielle
Par la rédaction, le 3 octobre 2026
L'éditeur activera le 1er janvier 2027 une fonction pour toutes les collectivités clientes. Lire aussi : l'IA en mairie`,
    ],
  ])('such as %s', (_, text) => {
    expect(noticeConfidence(text)).toBe(0)
  })
})

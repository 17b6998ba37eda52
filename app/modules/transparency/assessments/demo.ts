import type { Story } from '#kernel/module.ts'
import { played, systemsNamed } from '../demo-cast.ts'
import { saveAssessment } from './save-assessment.ts'
import { startAssessment } from './start-assessment.ts'

/** The impact assessment of a project that waits for it: begun, not finished, and nobody says otherwise. */
export async function demo(story: Story): Promise<void> {
  const officer = played(story, '2026-11-18', 'officer')
  const system_id = (await systemsNamed(officer))('candidatures')
  const { id } = await startAssessment(officer, { system_id, kind: 'dpia' })
  await saveAssessment(officer, {
    id,
    texts: {
      nature:
        'L’outil lit les lettres et les parcours reçus, et propose un ordre de lecture au jury. Aucune candidature ne serait écartée sans avoir été lue.',
      data: 'Identité, parcours, diplômes, lettre de motivation. Ni photographie, ni âge, ni adresse ne seraient transmis à l’outil.',
      persons: 'Environ 900 candidats par an, et les six agents publics du bureau du recrutement.',
      necessity:
        'Le gain attendu est de deux jours de lecture par concours. Une lecture partagée entre deux membres du jury donnerait presque le même résultat : à comparer avant de décider.',
      oversight:
        'Le jury lirait toutes les candidatures, dans l’ordre proposé ou non, et noterait pourquoi il s’en écarte.',
    },
    risks: {
      bias: {
        likelihood: 'significant',
        severity: 'significant',
        existing: 'Lecture de toutes les candidatures par le jury.',
        further:
          'Comparer, sur les concours de 2025, l’ordre proposé et celui du jury, pour les femmes et pour les hommes.',
        residual: 'medium',
      },
    },
  })
}

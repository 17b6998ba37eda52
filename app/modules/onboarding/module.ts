import type { Module } from '#kernel/module.ts'
import { dismissJourney } from './dismiss-journey.ts'
import { journeyPage } from './pages/journey.tsx'
import { readDismissal } from './read-dismissal.ts'
import { readJourney } from './read-journey.ts'
import { onboardingTexts } from './texts.ts'
import { waiting } from './waiting.ts'

/** The first day: a few steps by size of authority, each creating real records, dismissed for good when it has served. */
export const onboarding: Module = {
  id: 'onboarding',
  name: { fr: 'Premiers pas', en: 'First steps' },
  uses: ['inventory'],
  texts: onboardingTexts,
  permissions: { 'onboarding.follow': { admin: 'all', 'ai-lead': 'all' } },
  operations: [readJourney, readDismissal, dismissJourney],
  pages: [journeyPage],
  waiting,
}

import { defineTexts } from '#kernel/texts.ts'

export const qualificationsWords = defineTexts(
  {
    title: 'Qualification',
    lead: 'Pour chaque système : dans quelle catégorie la loi le range, qui l’a validé, et ce qui est à revoir. Ce qui attend vient en premier.',
    blocked: (n: number) => (n > 1 ? `${n} systèmes dont l’usage est bloqué.` : 'Un système dont l’usage est bloqué.'),
    search: 'Système ou fonction',
    state: 'État',
    anyState: 'Tous les états',
    tier: 'Catégorie',
    anyTier: 'Toutes les catégories',
    count: (n: string, one: boolean) => (one ? `${n} système` : `${n} systèmes`),
    empty:
      'Qualifier un système, c’est répondre à une vingtaine de questions pour savoir ce que la loi lui demande : ses obligations, leurs dates, ce qu’il faut dire au public. Décrivez d’abord un système.',
    systems: 'Voir les systèmes',
  },
  {
    title: 'Qualification',
    lead: 'For each system: which tier the law puts it in, who validated it, and what is to be looked at again. What waits comes first.',
    blocked: n => (n > 1 ? `${n} systems whose use is blocked.` : 'One system whose use is blocked.'),
    search: 'System or function',
    state: 'Standing',
    anyState: 'Any standing',
    tier: 'Tier',
    anyTier: 'Any tier',
    count: (n, one) => (one ? `${n} system` : `${n} systems`),
    empty:
      'To qualify a system is to answer some twenty questions to know what the law asks: duties, dates, what to tell the public. Describe a system first.',
    systems: 'See the systems',
  },
)

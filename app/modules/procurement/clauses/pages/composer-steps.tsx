import type { Visit } from '#kernel/page.ts'
import { Steps } from '#ui/steps.tsx'
import { composerWords } from './composer-words.ts'
import { annexPath } from './paths.ts'

/** Where one is in an annex; steps behind lead back to what can still change. */
export function ComposerSteps({ visit, id, current }: { visit: Visit; id: string | null; current: number }) {
  const { language, href } = visit
  const say = composerWords[language].steps
  const to = (step: string) => (id ? { href: href(`${annexPath(id)}/${step}`) } : {})
  return (
    <Steps
      language={language}
      current={current}
      steps={[
        { label: say.about, ...to('objet') },
        { label: say.topics, ...to('clauses') },
        { label: say.text, ...to('textes') },
        { label: say.preview },
      ]}
    />
  )
}

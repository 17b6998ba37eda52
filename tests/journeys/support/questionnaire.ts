import type { Page } from 'playwright-core'
import { press } from './gestures.ts'

/** What a chatbot answers to each question of the law, by the name of its control; the rest is « non » or « aucun ». */
const chatbot: Readonly<Record<string, string>> = {
  interacts_directly: 'true',
  generates_content: 'true',
  online_service: 'true',
  individual_decision: 'none',
  personal_data: 'unknown',
  in_service_date: '2026-10-01',
  market_date: '2025-03-01',
  population: '5400',
}

/** Answers screen after screen until the last one; `look` sees each of them. Returns the path of each screen. */
export async function answerScreens(page: Page, look: () => Promise<void>): Promise<string[]> {
  const screens: string[] = []
  while (!page.url().endsWith('/conclure')) {
    const { pathname, search } = new URL(page.url())
    screens.push(pathname.split('/').at(-1) + search)
    await look()
    if (search.includes('aide=')) await page.locator('main input[type=radio][value=true]').first().check()
    else for (const question of await page.locator('main form .question').all()) await answer(question)
    await press(page.getByRole('button', { name: 'Continuer' }))
    if (screens.length > 20) throw new Error(`the questionnaire does not end: ${screens.join(' ')}`)
  }
  return screens
}

/** One question, unless it is folded or answered already. */
async function answer(question: ReturnType<Page['locator']>): Promise<void> {
  const first = question.locator('input').first()
  if (!(await first.isVisible()) || (await question.locator('input:checked').count()) > 0) return
  const name = (await first.getAttribute('name')) ?? ''
  const type = await first.getAttribute('type')
  if (type === 'date' || type === 'number') await first.fill(chatbot[name] ?? '')
  else {
    const said = chatbot[name] ?? (type === 'checkbox' ? 'none' : 'false')
    await question.locator(`input[value="${said}"]`).check()
  }
}

import { paths } from '../paths.ts'
import type { PublicPage } from '../visit.ts'
import { portalWords } from '../words.ts'

/** Also what is shown of an authority that has published nothing: that it is here is nobody's business. */
export const missingPage = {
  path: '*',
  always: true,
  draw(visit) {
    const say = portalWords[visit.language].missing
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.text}</p>
        <p>
          <a class="button" href={visit.to(paths.home)}>
            {say.home}
          </a>
        </p>
      </>
    )
    return { title: say.title, body, status: 404, path: paths.home }
  },
} satisfies PublicPage

import { catalogueFiles } from './downloads/catalogue.ts'
import { dutchRegister } from './downloads/dutch-register.ts'
import { feedPage } from './downloads/feed.ts'
import { foreignTables } from './downloads/foreign-tables.ts'
import { registerFiles } from './downloads/register-files.ts'
import { robotsPage, siteMap } from './downloads/site-map.ts'
import { systemLd, systemPoster } from './downloads/system-files.ts'
import { accessibilityPage } from './pages/accessibility.tsx'
import { cataloguePage } from './pages/catalogue.tsx'
import { dataPage } from './pages/data.tsx'
import { datasetPage } from './pages/dataset.tsx'
import { ecodesignPage } from './pages/ecodesign.tsx'
import { everydayPage } from './pages/everyday.tsx'
import { homePage } from './pages/home.tsx'
import { incidentsPage } from './pages/incidents.tsx'
import { legalPage } from './pages/legal.tsx'
import { logoPage } from './pages/logo.ts'
import { registerPage } from './pages/register.tsx'
import { rulesPage } from './pages/rules.tsx'
import { shortPage } from './pages/short.ts'
import { systemPage } from './pages/system.tsx'
import type { PublicPage } from './visit.ts'

/** All that anybody may read of an authority. The short link is last: the first page that fits an address answers. */
export const publicPages: readonly PublicPage[] = [
  homePage,
  registerPage,
  systemPage,
  everydayPage,
  rulesPage,
  incidentsPage,
  dataPage,
  cataloguePage,
  datasetPage,
  accessibilityPage,
  ecodesignPage,
  legalPage,
  logoPage,
  ...registerFiles,
  ...foreignTables,
  dutchRegister,
  feedPage,
  ...catalogueFiles,
  siteMap,
  robotsPage,
  systemLd,
  systemPoster,
  shortPage,
]

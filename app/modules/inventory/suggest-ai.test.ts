import { describe, expect, it } from 'vitest'
import { aiProducts, claimOf, normaliseName, suggestAi } from './suggest-ai.ts'

const found = (name: string, vendor: string | null = null) => suggestAi({ name, vendor })?.product.id ?? null

describe('the list of products', () => {
  it('holds at least 130 products with unique ids, dated like a civil date', () => {
    const ids = aiProducts.products.map(product => product.id)
    expect(ids.length).toBeGreaterThanOrEqual(130)
    expect(new Set(ids).size).toBe(ids.length)
    expect(aiProducts.version).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('holds aliases that normalising leaves as they are, each for one product', () => {
    const aliases = aiProducts.products.flatMap(product => product.aliases)
    expect(aliases.filter(alias => normaliseName(alias) !== alias)).toEqual([])
    expect(aliases.filter((alias, at) => aliases.indexOf(alias) !== at)).toEqual([])
  })

  it('gives every product a source with an address and a month that is not after the list', () => {
    for (const { id, source } of aiProducts.products) {
      expect(source.url, id).toMatch(/^https?:\/\/[^/]+\.[a-z]{2,}/)
      expect(source.consulted <= aiProducts.version.slice(0, 7), id).toBe(true)
    }
  })

  it('writes every function as one French sentence with its English translation', () => {
    for (const { id, functions } of aiProducts.products) {
      for (const { what } of functions) {
        expect(what.fr, id).toMatch(/^\p{Lu}.+\.$/u)
        expect(what.en, id).toMatch(/^\p{Lu}.+\.$/u)
        expect(what.fr, id).not.toMatch(/ [;:!?»]|« |'/)
      }
    }
  })
})

describe('normaliseName', () => {
  it('keeps only plain lower-case words', () => {
    expect(normaliseName('  Cart@DS – Next’ADS  (Éd. 2) ')).toBe('cartads next ads ed 2')
    expect(normaliseName('ŒUVRES & Cætera')).toBe('oeuvres caetera')
    expect(normaliseName('***')).toBe('')
  })
})

describe('suggestAi', () => {
  it.each([
    ['MS TEAMS 365 (visio)', 'microsoft-teams'],
    ['CIVIL NET RH - CIRIL', 'civil-net-rh'],
    ['Chat GPT Plus', 'chatgpt'],
    ['ChatGPT (compte perso DGS)', 'chatgpt'],
    ['copilot M365 - 20 licences', 'microsoft-365-copilot'],
    ['GitHub Copilot (DSI)', 'github-copilot'],
    ['Copilot', 'microsoft-copilot'],
    ['Suite Office 365 E3', 'microsoft-365'],
    ['BL.e-GRH (paie)', 'bl-e-grh'],
    ['e.Magnus GF', 'bl-magnus'],
    ['Cart@ds cs', 'cart-ads'],
    ['NEXT’ADS instruction', 'next-ads'],
    ['Logiciel Vidéo BRIEFCAM v6', 'briefcam'],
    ['Milestone Xprotect Corporate', 'milestone-xprotect'],
    ['ESRI ARCGIS PRO 3.2', 'arcgis'],
    ['Pronote.net 2025 collège', 'pronote'],
    ['PowerBI Pro', 'power-bi'],
    ['DOCTOLIB – centre de santé', 'doctolib'],
    ['Deepl.com (navigateur)', 'deepl'],
    ['tl;dv', 'tldv'],
    ['Delib’IA', 'delibia'],
    ['Panneau Pocket', 'panneaupocket'],
    ['GLPI Helpdesk DSI', 'glpi'],
    ['Vade for M365 antispam', 'vade'],
    ['Espace Citoyens Premium (portail famille)', 'espace-citoyens'],
    ['Compar:IA', 'compar-ia'],
    ['AS-TECH Patrimoine', 'as-tech'],
    ['Acrobat Pro DC 2020', 'adobe-acrobat'],
    ['Lexis+ AI', 'lexis'],
  ])('finds the product behind « %s »', (name, id) => {
    expect(found(name)).toBe(id)
  })

  it('suggests nothing for 25 common names that are not in the list', () => {
    const names =
      `Ciel Compta, LibreOffice Writer, 7-Zip, VLC media player, Notepad++, FileZilla, PuTTY, Mozilla Firefox,
      Thunderbird, Zimbra 8.8, GIMP, PDFCreator, KeePass, Chorus Pro, Hélios PES, OCS Inventory, Veeam Backup,
      VMware Horizon, TeamViewer, Gescime cimetières, i-Parapheur Libriciel, Base Élèves, Excel – suivi des subventions,
      Microsoft Office 2016, Badgeuse cantine`.split(',')
    expect(names).toHaveLength(25)
    expect(names.filter(name => found(name) !== null)).toEqual([])
  })

  it.each([
    'M. Claude Martin – annuaire',
    'Axis & Allies',
    'Tableau de bord RH',
    'Notion de budget - tutoriel',
    'Expo Miró',
    'Mistral gagnant (régie spectacle)',
    'Orphée aux enfers',
    'Concerto pour violon',
    'Plan Albert Camus – école',
    'Solis énergie (panneaux)',
    'L’API Entreprise',
  ])('does not take a first name or a common word for a product: « %s »', name => {
    expect(found(name)).toBeNull()
  })

  it('takes a common word when it is the whole name, edition words aside', () => {
    expect(suggestAi({ name: 'Claude', vendor: null })).toMatchObject({ matchedOn: 'claude', confidence: 'name' })
    expect(found('Claude Pro (licence)')).toBe('claude')
    expect(found('TABLEAU 2024')).toBe('tableau')
  })

  it('takes a common word inside a name when the vendor is declared or written there', () => {
    const cameras = suggestAi({ name: 'Axis – caméras mairie', vendor: 'AXIS Communications SAS' })
    expect(cameras).toMatchObject({ product: { id: 'axis' }, confidence: 'vendor-and-word' })
    expect(found('Claude, assistant d’Anthropic')).toBe('claude')
    expect(found('Concerto petite enfance', 'ARPEGE')).toBe('concerto-arpege')
    expect(found('Concerto petite enfance', 'Philharmonie')).toBeNull()
  })

  it('never suggests from the vendor alone', () => {
    expect(found('Gestion des clés', 'Microsoft')).toBeNull()
    expect(found('Cadastre', 'Berger-Levrault')).toBeNull()
    expect(found('', 'Ciril Group')).toBeNull()
  })

  it('prefers the longest alias, whatever the vendor says', () => {
    expect(suggestAi({ name: 'Microsoft 365 Copilot', vendor: 'Microsoft' })?.matchedOn).toBe('microsoft 365 copilot')
    expect(found('Zoom et Microsoft 365', 'Zoom')).toBe('microsoft-365')
  })

  it('breaks a tie of length with the vendor', () => {
    expect(found('Figma / Canva', 'Canva')).toBe('canva')
    expect(found('Figma / Canva', 'Figma Inc.')).toBe('figma')
  })

  it('says whether the name is the whole alias or only holds it', () => {
    expect(suggestAi({ name: 'Webex', vendor: null })?.confidence).toBe('name')
    expect(suggestAi({ name: 'Webex salle du conseil', vendor: null })?.confidence).toBe('alias')
  })
})

it('Says no more than the list knows: functions inside, beside, or a question to ask', () => {
  const claim = (id: string) => {
    const product = aiProducts.products.find(one => one.id === id)
    return product && claimOf(product)
  }
  expect(claim('microsoft-365')).toBe('inside')
  expect(claim('microsoft-365-copilot')).toBe('beside')
  const unknown = aiProducts.products.filter(({ functions }) =>
    functions.every(({ kind }) => kind === 'rules-or-unknown'),
  )
  expect(unknown.length).toBeGreaterThan(20)
  expect(new Set(unknown.map(claimOf))).toEqual(new Set(['ask']))
})

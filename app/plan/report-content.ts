/** Everything the report says, in one language, ready to be laid out: PDF, DOCX and JSON are made from this and nothing else. */
export interface ReportContent {
  language: 'fr' | 'en'
  title: string
  authority: {
    name: string
    type: string
    siren: string | null
    population: number | null
    logo: { bytes: Uint8Array; type: string; alternative: string } | null
  }
  asOf: string
  /** Null while nobody has validated: the document then says « document préparatoire » on every page. */
  validation: { name: string; role: string; date: string } | null
  /** One page for elected members: short sentences and the few decisions asked of them. */
  summary: { sentences: string[]; strengths: string[]; gaps: string[]; decisions: string[] }
  axes: {
    id: string
    question: string
    rows: ReportRow[]
  }[]
  actions: { months: number; capacity: string; planned: ReportAction[]; reserve: ReportAction[] }
  method: { paragraphs: string[]; levels: { level: number; name: string; meaning: string }[] }
  annexes: {
    evidence: { row: string; what: string; date: string; who: string; file: string }[]
    notApplicable: { id: string; text: string; reason: string }[]
    decisions: ReportDecision[]
    movedByHand: string[]
    versions: string[]
  }
}

export interface ReportRow {
  id: string
  text: string
  /** Null = no data. */
  level: number | null
  levelName: string
  target: number | null
  state: 'measured' | 'no-data' | 'to-come' | 'not-applicable'
  reasons: string[]
  missing: string[]
  comment: string | null
}

export interface ReportAction {
  title: string
  rows: string[]
  owner: string
  start: string | null
  due: string | null
  effort: string
  budget: string
  status: string
  why: string
}

/** Something decided about an action of the plan, by whom, on what document. */
export interface ReportDecision {
  action: string
  decision: string
  date: string
  who: string
  reference: string
}

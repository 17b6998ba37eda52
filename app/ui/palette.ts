/** The four axes of the plan, in the order of the compass. */
export const axes = ['I', 'II', 'III', 'IV'] as const
export type Axis = (typeof axes)[number]

/** Literal colours for what leaves the browser (PDF, DOCX); `css/tokens.css` holds the same light values. */
export const palette = {
  paper: '#fbf8f1',
  ink: '#14202e',
  muted: '#544f42',
  rule: '#d9d1c0',
  /** Told apart by colour-blind people and in greyscale (lightness 20, 46, 56, 33); the tint fills the lit half of a petal. */
  axis: {
    I: { solid: '#3b2460', tint: '#cfc6dc' },
    II: { solid: '#24786d', tint: '#c9dfda' },
    III: { solid: '#b27d1f', tint: '#f0dfbd' },
    IV: { solid: '#74391a', tint: '#e0cbbd' },
  },
} as const

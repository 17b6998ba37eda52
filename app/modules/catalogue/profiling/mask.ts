/** An example that shows the shape of a value and nothing of it: every letter and digit is hidden. Never equal to the value. */
export function mask(value: string): string {
  const hidden = value.slice(0, 60).replace(/[^\s@.,;:/+()'’_-]/gu, '•')
  return hidden.includes('•') && hidden !== value ? hidden : '•••'.repeat(value === '•••' ? 2 : 1)
}

/** A number and its bar, on the scale of the greatest of the list. */
export function Bar({ value, most, text }: { value: number; most: number; text: string }) {
  const length = Math.max(1, Math.round((value / most) * 100))
  return (
    <span class="map-bar">
      <svg viewBox="0 0 100 10" width="100" height="10" aria-hidden="true">
        <path class="map-bar-rule" d="M0 9.5H100" />
        <rect class="map-bar-length" width={length} height="9" />
      </svg>
      <span>{text}</span>
    </span>
  )
}

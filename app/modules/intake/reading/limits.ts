/** What a reading may cost before it is refused. Bytes, milliseconds, mebibytes of memory. */
export interface ReadLimits {
  maxBytes: number
  timeMs: number
  memoryMb: number
  /** Sum of a zip's inflated entries. */
  maxInflatedBytes: number
  /** Inflated over compressed size of one entry; not applied to entries under 8 MB once inflated. */
  maxRatio: number
  maxEntries: number
  maxLines: number
  maxColumns: number
  /** All sheets together: what the page can still hold in memory. */
  maxCells: number
  maxJsonBytes: number
}

export const defaultLimits: ReadLimits = {
  maxBytes: 64 * 1024 * 1024,
  timeMs: 60_000,
  memoryMb: 1024,
  maxInflatedBytes: 400 * 1024 * 1024,
  maxRatio: 200,
  maxEntries: 5000,
  maxLines: 1_000_000,
  maxColumns: 200,
  maxCells: 5_000_000,
  maxJsonBytes: 16 * 1024 * 1024,
}

import type { Module } from '#kernel/module.ts'
import { insiders } from '#kernel/permissions.ts'
import { demo } from './demo.ts'
import { drawMap } from './draw-map.ts'
import { layOutMap } from './jobs.ts'
import { keepDrawing } from './keep-drawing.ts'
import { mapDrawingPage } from './pages/map-drawing-file.tsx'
import { mapPage } from './pages/map.tsx'
import { mapTablePage } from './pages/map-table-file.ts'
import { readMap } from './read-map.ts'
import { cartographyTexts } from './texts.ts'

/** Who uses what, made by whom, held where, with which AI: the registers of the inventory as one drawing and its table. */
export const cartography: Module = {
  id: 'cartography',
  name: { fr: 'Carte du système d’information', en: 'Map of the information system' },
  uses: ['inventory'],
  texts: cartographyTexts,
  permissions: {
    'cartography.read': insiders,
    'cartography.draw': { admin: 'all', 'ai-lead': 'all', it: 'all' },
  },
  operations: [readMap, drawMap, keepDrawing],
  pages: [mapPage, mapDrawingPage, mapTablePage],
  jobs: [layOutMap],
  demo,
}

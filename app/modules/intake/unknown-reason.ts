import type { ReadFile } from '#kernel/recognition.ts'
import type { Unreadable } from './reading/unreadable.ts'
import { frenchSpaces, type Text } from '#kernel/texts.ts'

/** Why a file that was read is nevertheless set aside. Where it is kept, and what can be done, is for the page to say. */
export function unknownReason({ kind, name, text }: ReadFile): Text {
  if (kind === 'image') return picture
  if (kind === 'pdf' && !text?.trim()) return scan
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return claims.has(extension) && texts.has(kind) ? onlyNamed(extension) : notRecognised
}

/** Why a file could not be read; a file of data of a kind that only the catalogue reads is sent there. */
export function refusalReason(name: string, { code, text }: Unreadable): Text {
  if (code !== 'unknown-type' || !/\.(?:parquet|gpkg|shp|zip)$/i.test(name)) return text
  return { fr: `${text.fr} ${elsewhere.fr}`, en: `${text.en} ${elsewhere.en}` }
}

const texts = new Set<ReadFile['kind']>(['txt', 'html', 'csv', 'eml', 'json'])
const claims = new Set(['pdf', 'docx', 'odt', 'xlsx', 'ods', 'xls', 'png', 'jpg', 'jpeg'])

const spaced = ({ fr, en }: Text): Text => ({ fr: frenchSpaces(fr), en })

const elsewhere = spaced({
  fr: 'Si c’est un fichier de données (Parquet, GeoPackage, Shapefile), déposez-le depuis le catalogue des données : « Déposer un fichier de données ».',
  en: 'If it is a data file (Parquet, GeoPackage, Shapefile), deposit it from the data catalogue: “Deposit a data file”.',
})
const notRecognised = spaced({
  fr: 'Ce fichier n’a pas été reconnu.',
  en: 'This file was not recognised.',
})
const picture = spaced({
  fr: 'Ce fichier est une image, et les images ne sont pas lues : il n’y a pas de reconnaissance de caractères.',
  en: 'This file is a picture, and pictures are not read: there is no character recognition.',
})
const scan = spaced({
  fr: 'Ce PDF ne contient que des images, sans doute numérisées : il n’y a pas de reconnaissance de caractères.',
  en: 'This PDF holds pictures only, probably scanned: there is no character recognition.',
})

function onlyNamed(extension: string): Text {
  return spaced({
    fr: `Ce fichier s’appelle .${extension} mais n’en est pas un : il ne contient que du texte, qui n’a pas été reconnu.`,
    en: `This file is named .${extension} but is not one: it holds text only, which was not recognised.`,
  })
}

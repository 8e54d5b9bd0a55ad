import { DomainError } from '@so-dan-van/domain/errors'
import type { EvidenceKind } from '@so-dan-van/domain/evidence/evidence'

/** points of the largest picture: more than any telephone takes, less than would fill the memory */
const mostPoints = 120_000_000
const sizes = { thumbnail: 320, view: 1600 }
/** how pictures of each kind are written anew: nothing that an eye would see is lost */
const formats = { jpeg: { quality: 90 }, png: {}, webp: { quality: 90 } } as const

export type DrawnPicture = { picture: string; thumbnail: Buffer; view: Buffer }
export const isPictureKind = (kind: EvidenceKind): kind is keyof typeof formats => kind in formats

/** Draws a picture anew, upright, into a file beside it: without place, time and device of the camera, and without
 * whatever else was hidden in the file; and twice smaller for pages. Throws EVIDENCE_DAMAGED. */
export async function drawPicture(path: string, kind: keyof typeof formats): Promise<DrawnPicture> {
  const { default: sharp } = await import('sharp')
  const open = () => sharp(path, { limitInputPixels: mostPoints, failOn: 'error' }).autoOrient()
  const picture = `${path}.drawn`
  try {
    await open().toFormat(kind, formats[kind]).toFile(picture)
    const smaller = (size: number) =>
      sharp(picture, { limitInputPixels: mostPoints })
        .resize(size, size, { fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .webp({ quality: 78 })
        .toBuffer()
    return { picture, thumbnail: await smaller(sizes.thumbnail), view: await smaller(sizes.view) }
  } catch (error) {
    if (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw new DomainError('STORE_FULL', {})
    throw new DomainError('EVIDENCE_DAMAGED', {})
  }
}

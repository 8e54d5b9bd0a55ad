import { zipSync } from 'fflate'
import sharp from 'sharp'

const text = (content: string) => new TextEncoder().encode(content)

/** A photo as a telephone takes it: lying on its side, with the place, the device and the time in it. */
export async function photo(width = 900, height = 600): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 120, sigma: 40 } as const
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .withExif({
      IFD0: { Make: 'Dien thoai', Model: 'X1' },
      IFD2: { DateTimeOriginal: '2024:11:20 08:00:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '17/1 13/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '106/1 47/1 12/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 80 })
    .toBuffer()
}

export const picture = (kind: 'png' | 'webp') =>
  sharp({ create: { width: 400, height: 300, channels: 4, background: '#2a6' } })
    .toFormat(kind)
    .toBuffer()

export const pdf = (more = '') =>
  text(
    `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n${more}\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`,
  )

const types = (part: string, type: string) =>
  text(
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
  )

export const docx = (more: Record<string, Uint8Array> = {}) =>
  zipSync({
    '[Content_Types].xml': types('word/document.xml', 'wordprocessingml.document'),
    'word/document.xml': text('<w:document><w:body/></w:document>'.repeat(2000)),
    ...more,
  })

export const xlsx = () =>
  zipSync({
    '[Content_Types].xml': types('xl/workbook.xml', 'spreadsheetml.sheet'),
    'xl/workbook.xml': text('<workbook/>'.repeat(500)),
  })

export const html = text('<!doctype html><html><script>alert(document.cookie)</script></html>')
export const svg = text(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
)
export const script = text('alert(document.domain)')

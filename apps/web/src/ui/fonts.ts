import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import vietnamese from '@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2?url'

/** Characters of the two subsets, as the font's own style sheet gives them. */
const ranges = {
  [vietnamese]:
    'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB',
  [latin]:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215',
}

/** Inter with Vietnamese marks, bundled: no network needed. Each file is fetched when a character of its range is shown. */
export function addFonts(): void {
  for (const [file, unicodeRange] of Object.entries(ranges)) {
    const source = `url(${file}) format("woff2")`
    document.fonts.add(
      new FontFace('Inter Variable', source, { weight: '100 900', display: 'swap', unicodeRange }),
    )
  }
}

/** First letters of the first and the last word of a name: "Trần Thị Hoa" -> "TH", "Ban Dân vận Huyện ủy Lệ Thủy" -> "BT". */
export function initialsOf(name: string): string {
  const words = name.normalize('NFC').split(/\s+/).filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  )
  return letters.join('').toLocaleUpperCase('vi')
}

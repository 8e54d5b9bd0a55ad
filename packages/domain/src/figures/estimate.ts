const spoken = /^(?:dự\s+)?ước(?:\s+(?:tính|đạt))?\s+|\s+\(?ước\)?$/giu

/** Takes "ước 31", "dự ước đạt 31", "31 (ước)" apart: what is left, and whether it was said to be an estimate. */
export function takeEstimate(text: string): { rest: string; estimate: boolean } {
  const whole = text.normalize('NFC').trim()
  const rest = whole.replace(spoken, '')
  return { rest, estimate: rest !== whole }
}

/** The day in Viet Nam (UTC+7 all year) of an instant: "2024-12-15T20:00:00Z" -> "2024-12-16". */
export function vietnamDay(instant: string | Date): string {
  return new Date(new Date(instant).getTime() + 7 * 3600_000).toISOString().slice(0, 10)
}

/** Whole days from one ISO day to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

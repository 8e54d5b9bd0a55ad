import { formatNumber, type NumberFormatOptions } from '@so-dan-van/domain/figures/numbers'
import { useLanguage } from './language.tsx'

/** A canonical decimal as the reader's language writes it: "1234.5" -> 1.234,5. For a figure with its marks use
 * `FigureValue`. */
export function NumberText({ value, ...options }: { value: string } & Omit<NumberFormatOptions, 'locale'>) {
  const { locale } = useLanguage()
  return <span className="number">{formatNumber(value, { ...options, locale })}</span>
}

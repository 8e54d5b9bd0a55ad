import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../../ui/session.tsx'

/** What a check found, in a sentence. */
export function FindingSentence({ finding }: { finding: Finding }) {
  const { messages, locale } = useLanguage()
  const { catalogue } = useSession()
  const name = (code: string) => {
    const indicator = catalogue.indicators.find((one) => one.code === code)
    return (locale === 'en' ? indicator?.nameEn : indicator?.shortName) ?? code
  }
  const number = (value: string) => formatNumber(value, { locale })
  return (
    <span className={`row ${finding.severity === 'error' ? 'tone-error' : 'tone-warning'}`}>
      <Icon name={finding.severity} size={14} />
      <span>{messages.checks.sentences[finding.check](finding, { name, number })}</span>
    </span>
  )
}

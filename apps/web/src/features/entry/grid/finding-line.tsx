import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import { Icon } from '../../../ui/icon.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { useSession } from '../../../ui/session.tsx'

type Props = { finding: Finding; fix: ((indicator: string, value: string) => void) | null }

/** What a check found, in a sentence, with the mending button where the likely meant value is known. */
export function FindingLine({ finding, fix }: Props) {
  const { messages, locale } = useLanguage()
  const { catalogue } = useSession()
  const indicatorOf = (code: string) => catalogue.indicators.find((indicator) => indicator.code === code)
  const name = (code: string) => {
    const indicator = indicatorOf(code)
    return (locale === 'en' ? indicator?.nameEn : indicator?.shortName) ?? code
  }
  const number = (value: string) => formatNumber(value, { locale })
  const sentence = messages.checks.sentences[finding.check](finding, { name, number })
  const mend = finding.check === 'differsFromRegister' ? messages.checks.takeCount : messages.checks.mendTo
  return (
    <span className={`finding ${finding.severity}`}>
      <Icon name={finding.severity} size={14} />
      <span title={sentence}>{sentence}</span>
      {finding.fix && fix && (
        <button
          type="button"
          className="button small"
          onClick={() => finding.fix && fix(finding.fix.indicator, finding.fix.value)}
        >
          {mend(number(finding.fix.value))}
        </button>
      )}
    </span>
  )
}

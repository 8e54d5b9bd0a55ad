import type { Finding } from '@so-dan-van/domain/indicators/check-rule'
import { useLanguage } from '../../../ui/language.tsx'
import { useSession } from '../../../ui/session.tsx'
import { FindingLine } from '../grid/finding-line.tsx'

type Props = { findings: readonly Finding[]; own: string; goTo: (indicator: string) => void }

/** What the checks found that names this indicator, with the way to the other rows that it is about. */
export function CellFindings({ findings, own, goTo }: Props) {
  const { messages, locale } = useLanguage()
  const { catalogue } = useSession()
  const text = messages.entry.panel
  if (findings.length === 0) return <p className="dim">{text.noFindings}</p>
  const entered = (code: string) =>
    catalogue.indicators.find((indicator) => indicator.code === code && indicator.entry === 'entered')
  return findings.map((finding) => (
    <div key={`${finding.check} ${finding.indicators.join(' ')}`} className="panel-finding">
      <FindingLine finding={finding} fix={null} />
      <span className="finding-ways">
        {finding.indicators
          .filter((code) => code !== own)
          .flatMap((code) => entered(code) ?? [])
          .map(({ code, nameEn, shortName }) => (
            <button key={code} type="button" className="link" onClick={() => goTo(code)}>
              {text.goToRow(locale === 'en' ? nameEn : shortName)}
            </button>
          ))}
      </span>
    </div>
  ))
}

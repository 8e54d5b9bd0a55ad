import type { Standing } from '@so-dan-van/domain/figures/figure'
import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import type { UnitInfo } from '@so-dan-van/domain/units/unit'
import { prepareExplanation } from '@so-dan-van/presentation/explain/prepare-explanation'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { trpc } from '../../api/api.ts'
import { Askable, askedWord } from '../../ui/ask.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { type SessionData, unitByCode, useSession } from '../../ui/session.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { ExplanationView } from './explanation-view.tsx'
import { useTrail } from './use-trail.ts'
import './why-drawer.css'

type Question = { indicator: Indicator; unit: UnitInfo; year: number; standing: Standing }

/** The rows behind the figure that the address asks about. Beside the page, over it on a phone; Esc closes. */
export default function WhyDrawer({ asked }: { asked: string }) {
  const session = useSession()
  const { explain: text } = useLanguage().messages
  const box = useRef<HTMLElement>(null)
  const navigate = useNavigate()
  const back = useTrail(asked)
  const question = questionOf(asked, session)
  const close = () =>
    void navigate({
      to: '.',
      search: ((before: object) => ({ ...before, [askedWord]: undefined })) as never,
      replace: true,
      resetScroll: false,
    })
  useFocusWithin(box, asked)
  return (
    <aside
      className="why-drawer"
      ref={box}
      tabIndex={-1}
      aria-label={text.question}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <header>
        {back !== null && (
          <button
            type="button"
            className="icon-button"
            aria-label={text.back}
            title={text.back}
            onClick={back}
          >
            <Icon name="left" />
          </button>
        )}
        <span className="grow dim">{text.question}</span>
        <button type="button" className="icon-button" aria-label={text.close} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      {question === null ? <p>{text.noUnit}</p> : <Answer key={asked} {...question} />}
    </aside>
  )
}

function Answer(question: Question) {
  const { indicator, unit, year, standing } = question
  const { messages, locale } = useLanguage()
  const { indicators, units } = useSession().catalogue
  const query = useQuery(
    trpc.explain.figure.queryOptions({ indicator: indicator.code, unit: unit.id, year, standing }),
  )
  const prepared =
    query.data && prepareExplanation(query.data, { indicators, units, standing, messages, locale })
  if (query.error !== null && !prepared)
    return <ErrorState error={query.error} retry={() => query.refetch()} />
  if (!prepared) return <Skeleton height={320} />
  return (
    <Askable standing={standing}>
      <ExplanationView prepared={prepared} unit={unit} year={year} indicator={indicator.code} />
    </Askable>
  )
}

/** "ntm_criteria_avg.44.2023.ca" in terms of the catalogue; null where it names nothing. */
function questionOf(asked: string, { catalogue }: SessionData): Question | null {
  const [code, unitCode = '', yearText, so] = asked.split('.')
  const year = Number(yearText)
  const indicator = catalogue.indicators.find((one) => one.code === code)
  const unit = Number.isInteger(year) ? unitByCode(catalogue, unitCode, year) : null
  return indicator === undefined || unit === null
    ? null
    : { indicator, unit, year, standing: so === 'ca' ? 'all' : 'approved' }
}

/** Focus goes into the drawer when it opens or shows another figure, and back to where it came from when it closes. */
function useFocusWithin(box: React.RefObject<HTMLElement | null>, asked: string): void {
  const opener = useRef<Element | null>(null)
  useEffect(() => {
    opener.current = document.activeElement
    return () => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus()
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another figure is read from its beginning
  useEffect(() => {
    box.current?.focus()
    box.current?.scrollTo(0, 0)
  }, [asked])
}

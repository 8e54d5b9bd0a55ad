import type { Indicator } from '@so-dan-van/domain/indicators/indicator'
import { nameContains } from '@so-dan-van/domain/units/names'
import { indicatorName } from '@so-dan-van/presentation/review/odd-table'
import { useId, useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useCatalogue } from '../../ui/session.tsx'

const mostShown = 8

type Props = {
  label: string
  chosen: readonly string[]
  /** one takes the place of the one before */
  single?: boolean
  onChange: (codes: string[]) => void
}

/** Indicators picked by typing a part of their names, without tone marks. */
export function IndicatorSearch({ label, chosen, single = false, onChange }: Props) {
  const { messages, locale } = useLanguage()
  const { form: text } = messages.rules
  const { indicators } = useCatalogue()
  const [typed, setTyped] = useState('')
  const id = useId()
  const nameOf = (indicator: Indicator) => indicatorName(indicator, indicator.code, locale)
  const matches = (indicator: Indicator) =>
    !chosen.includes(indicator.code) &&
    nameContains(`${indicator.name} ${indicator.shortName} ${indicator.nameEn}`, typed)
  const found = typed.trim() === '' ? [] : indicators.filter(matches).slice(0, mostShown)
  const pick = (code: string) => {
    onChange(single ? [code] : [...chosen, code])
    setTyped('')
  }
  return (
    <div className="rule-search">
      <label htmlFor={id}>{label}</label>
      {chosen.length > 0 && (
        <ul className="rule-chosen">
          {indicators
            .filter(({ code }) => chosen.includes(code))
            .map((indicator) => (
              <li key={indicator.code}>
                {nameOf(indicator)} <span className="dim">({indicator.unitOfMeasure})</span>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={text.drop(nameOf(indicator))}
                  onClick={() => onChange(chosen.filter((code) => code !== indicator.code))}
                >
                  <Icon name="close" size={13} />
                </button>
              </li>
            ))}
        </ul>
      )}
      {!(single && chosen.length > 0) && (
        <input
          id={id}
          type="search"
          className="field"
          value={typed}
          placeholder={text.pick}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            const [first] = found
            if (event.key !== 'Enter' || first === undefined) return
            event.preventDefault()
            pick(first.code)
          }}
        />
      )}
      {typed.trim() !== '' && (
        <ul className="rule-found">
          {found.map((indicator) => (
            <li key={indicator.code}>
              <button type="button" onClick={() => pick(indicator.code)}>
                {nameOf(indicator)} <span className="dim">({indicator.unitOfMeasure})</span>
              </button>
            </li>
          ))}
          {found.length === 0 && <li className="dim">{text.noMatch}</li>}
        </ul>
      )}
    </div>
  )
}

import { parseNumber } from '@so-dan-van/domain/figures/numbers'
import type { AddableRule } from '@so-dan-van/domain/indicators/check-rule'
import { useState } from 'react'
import { useLanguage } from '../../ui/language.tsx'
import { IndicatorSearch } from './indicator-search.tsx'

const kinds = ['partsEqualWhole', 'atMost', 'range', 'cannotFall'] as const
type Kind = (typeof kinds)[number]

export type NewRule = { indicator: string; rule: AddableRule }
type Draft = { indicator: string[]; kind: Kind; codes: string[]; min: string; max: string }
const blank: Draft = { indicator: [], kind: 'partsEqualWhole', codes: [], min: '', max: '' }

type Props = {
  busy: boolean
  /** whether this very rule has been run over past years */
  isTried: (rule: NewRule) => boolean
  tryIt: (rule: NewRule) => void
  add: (rule: NewRule, done: () => void) => void
}

/** A rule without code: what is checked, how, against what. It can be added once it has been run over past years. */
export function RuleForm({ busy, isTried, tryIt, add }: Props) {
  const { form: text, kinds: names } = useLanguage().messages.rules
  const [draft, setDraft] = useState(blank)
  const set = (next: Partial<Draft>) => setDraft({ ...draft, ...next })
  const made = ruleOf(draft)
  const bound = (key: 'min' | 'max') => (
    <label>
      {text[key]}
      <input
        className="field"
        inputMode="decimal"
        value={draft[key]}
        onChange={(event) => set({ [key]: event.target.value })}
      />
    </label>
  )
  return (
    <section className="card rule-form" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p className="dim small-text">{text.steps}</p>
      <IndicatorSearch
        label={text.indicator}
        single
        chosen={draft.indicator}
        onChange={(indicator) => set({ indicator })}
      />
      <label>
        {text.kind}
        <select
          className="field"
          value={draft.kind}
          onChange={(event) => set({ kind: event.target.value as Kind })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {names[kind]}
            </option>
          ))}
        </select>
      </label>
      {(draft.kind === 'partsEqualWhole' || draft.kind === 'atMost') && (
        <IndicatorSearch
          label={draft.kind === 'atMost' ? text.of : text.parts}
          chosen={draft.codes}
          onChange={(codes) => set({ codes })}
        />
      )}
      {draft.kind === 'range' && (
        <div className="rule-bounds">
          {bound('min')}
          {bound('max')}
        </div>
      )}
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={made === null || busy}
          onClick={() => made && tryIt(made)}
        >
          {text.tryIt}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={made === null || busy || !isTried(made)}
          onClick={() => made && add(made, () => setDraft(blank))}
        >
          {text.add}
        </button>
      </div>
    </section>
  )
}

/** The rule that the form says; null while something of it is missing or is no number. */
function ruleOf({ indicator: [indicator], kind, codes, min, max }: Draft): NewRule | null {
  if (indicator === undefined) return null
  if (kind === 'cannotFall') return { indicator, rule: { kind } }
  if (kind === 'range') {
    const [low, high] = [boundOf(min), boundOf(max)]
    const said = (low ?? null) !== null || (high ?? null) !== null
    return low === undefined || high === undefined || !said
      ? null
      : { indicator, rule: { kind, min: low, max: high } }
  }
  if (codes.length === 0) return null
  return { indicator, rule: kind === 'atMost' ? { kind, of: codes } : { kind, parts: codes } }
}

/** null = open, undefined = no number */
function boundOf(text: string): number | null | undefined {
  const parsed = parseNumber(text, { decimals: 4 })
  if (!parsed.ok) return undefined
  return parsed.value === null ? null : Number(parsed.value)
}

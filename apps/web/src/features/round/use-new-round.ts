import type { RoundLevel } from '@so-dan-van/domain/reports/report'
import { type AskedIndicator, usualIndicators } from '@so-dan-van/domain/reports/round-plan'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { failureCode, failureParams, trpc } from '../../api/api.ts'
import { useMessages } from '../../ui/language.tsx'
import { provinceOf, useSession } from '../../ui/session.tsx'
import { askedOf, chooserRows } from './chooser-rows.ts'

type Known = { id: number; year: number; level: RoundLevel }

/** A round that is being made: its year and level decide the usual dates and indicators, until somebody changes them. */
export function useNewRound(known: readonly Known[]) {
  const session = useSession()
  const { catalogue } = session
  const { round: text } = useMessages()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const firstYear = Math.max(...known.map(({ year }) => year), new Date().getFullYear() - 1) + 1
  const usual = (year: number, level: RoundLevel) => usualIndicators(catalogue.indicators, year, level)
  const datesOf = (year: number) => ({
    title: text.usualTitle(year),
    opensOn: `${year}-11-01`,
    dueOn: `${year}-12-15`,
    cutoffOn: `${year}-11-30`,
  })
  const [{ year, level }, setPlace] = useState<{ year: number; level: RoundLevel }>({
    year: firstYear,
    level: 'district',
  })
  const [source, setSource] = useState('')
  const [dates, setDates] = useState(datesOf(firstYear))
  const [rows, setRows] = useState(() => chooserRows(usual(firstYear, 'district'), catalogue.indicators))
  const take = (asked: readonly AskedIndicator[]) => setRows(chooserRows(asked, catalogue.indicators))
  const open = useMutation(
    trpc.round.open.mutationOptions({
      onSuccess: async ({ id }) => {
        await cache.invalidateQueries()
        await navigate({ to: '/quan-tri/dot-bao-cao/$round', params: { round: String(id) } as never })
      },
    }),
  )
  const params = failureParams(open.error) as { count?: number }
  return {
    ...{ year, level, firstYear, dates, setDates, rows, setRows, source, open },
    /** approved figures that stand in the way; null = none */
    existing: failureCode(open.error) === 'ROUND_HAS_FIGURES' ? (params.count ?? 0) : null,
    choose: (nextYear: number, nextLevel: RoundLevel) => {
      setPlace({ year: nextYear, level: nextLevel })
      setDates(datesOf(nextYear))
      setSource('')
      take(usual(nextYear, nextLevel))
    },
    copy: async (id: string) => {
      setSource(id)
      if (id === '') return take(usual(year, level))
      const from = await cache.fetchQuery(trpc.round.get.queryOptions({ round: Number(id) }))
      take(from.indicators)
    },
    send: (existing: 'draft' | 'approved' | null) => {
      const unit = provinceOf(session, year)?.id ?? 0
      open.mutate({ ...dates, unit, year, level, existing, indicators: askedOf(rows) })
    },
  }
}

import { can } from '@so-dan-van/domain/access/access'
import type { RoundLevel } from '@so-dan-van/domain/reports/report'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../api/api.ts'
import { useMessages } from '../../ui/language.tsx'
import { Page, ScopeSelect } from '../../ui/page.tsx'
import { useSession } from '../../ui/session.tsx'
import { ErrorState, NoPermission, Skeleton } from '../../ui/states.tsx'
import { ExistingDialog } from './existing-dialog.tsx'
import './round.css'
import { noFigures, RoundForm } from './round-form.tsx'
import { useNewRound } from './use-new-round.ts'

const levels: readonly RoundLevel[] = ['district', 'commune']

/** Opening a year's round: dates, level and indicators, those of the catalogue or of an earlier round. */
export function OpenRoundPage() {
  const { app, round: text } = useMessages()
  const { viewer } = useSession()
  const allowed = can(viewer.grants, 'rounds.manage')
  const rounds = useQuery({ ...trpc.round.list.queryOptions(), enabled: allowed })
  const above = { to: '/quan-tri/dot-bao-cao', label: text.title }
  return (
    <Page title={text.open} above={above}>
      {!allowed && <NoPermission />}
      {rounds.error !== null && <ErrorState error={rounds.error} retry={() => rounds.refetch()} />}
      {allowed && rounds.isPending && <Skeleton height={480} label={app.loading} />}
      {rounds.data && <NewRound years={rounds.data.map(({ id, year, level }) => ({ id, year, level }))} />}
    </Page>
  )
}

type Known = { id: number; year: number; level: RoundLevel }

function NewRound({ years }: { years: readonly Known[] }) {
  const { round: text } = useMessages()
  const made = useNewRound(years)
  const { year, level, open } = made
  const choices = Array.from({ length: 5 }, (_, index) => made.firstYear + index - 2)
  return (
    <form
      className="round-form"
      onSubmit={(event) => {
        event.preventDefault()
        made.send(null)
      }}
    >
      <div className="row">
        <ScopeSelect
          label={text.fields.year}
          value={String(year)}
          onChange={(chosen) => made.choose(Number(chosen), level)}
          options={choices.map((one) => ({ value: String(one), label: String(one) }))}
        />
        <ScopeSelect
          label={text.fields.level}
          value={level}
          onChange={(chosen) => made.choose(year, chosen as RoundLevel)}
          options={levels.map((one) => ({ value: one, label: text.level[one] }))}
        />
        <ScopeSelect
          label={text.copy.label}
          value={made.source}
          onChange={made.copy}
          options={[
            { value: '', label: text.copy.usual },
            ...years
              .filter((one) => one.level === level)
              .map(({ id, year: of }) => ({ value: String(id), label: text.copy.round(of) })),
          ]}
        />
      </div>
      <RoundForm
        dates={made.dates}
        setDates={made.setDates}
        rows={made.rows}
        setRows={made.setRows}
        year={year}
        disabled={open.isPending}
        filled={noFigures}
      />
      {open.error !== null && made.existing === null && (
        <p className="change-down" role="alert">
          {open.error.message}
        </p>
      )}
      <div className="row round-send">
        <button type="submit" className="button primary" disabled={open.isPending}>
          {text.openIt}
        </button>
        <span className="dim">{text.openHow(level)}</span>
      </div>
      {made.existing !== null && (
        <ExistingDialog
          count={made.existing}
          busy={open.isPending}
          close={() => open.reset()}
          choose={(existing) => made.send(existing)}
        />
      )}
    </form>
  )
}

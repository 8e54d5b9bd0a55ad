import { can } from '@so-dan-van/domain/access/access'
import { formatNumber } from '@so-dan-van/domain/figures/numbers'
import { type PlanFileAnswer, planOutcomes } from '@so-dan-van/domain/targets/plan-file'
import type { Plan } from '@so-dan-van/domain/targets/target'
import { Link } from '@tanstack/react-router'
import { ChooseFile } from '../../ui/file-import/choose-file.tsx'
import { CommitBar } from '../../ui/file-import/commit-bar.tsx'
import { DifferenceLines } from '../../ui/file-import/difference-lines.tsx'
import { ImportProblems } from '../../ui/file-import/import-problems.tsx'
import { ImportState } from '../../ui/file-import/import-state.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { useScope, YearScope } from '../../ui/scope.tsx'
import { openYearOf, useSession } from '../../ui/session.tsx'
import { NoPermission } from '../../ui/states.tsx'
import { SheetButton } from './sheet-button.tsx'
import './target.css'
import { usePlanImport } from './use-plan-import.ts'

/** Plans of many units and indicators by file: choose, look at the difference, pick, import. */
export function PlanImportPage() {
  const { target } = useLanguage().messages
  const session = useSession()
  const { year, province, change } = useScope(openYearOf(session))
  const given = usePlanImport(year)
  const { page: text } = target
  if (!can(session.viewer.grants, 'targets.manage') || province === null)
    return (
      <Page title={text.title}>
        <NoPermission />
      </Page>
    )
  return (
    <Page
      title={text.title}
      about={`${year}`}
      above={{ to: '/quan-tri/ke-hoach', label: target.title }}
      scope={
        <YearScope
          year={year}
          change={(next) => {
            given.forget()
            change(next)
          }}
        />
      }
      actions={<SheetButton unit={province.id} year={year} all={false} />}
    >
      <section className="card import-choice">
        <p className="dim">{text.intro(year)}</p>
        <ChooseFile file={given.file} busy={given.call.busy !== null} compare={given.compare} />
      </section>
      <ImportState call={given.call} />
      {given.call.busy === null && given.answer !== null && (
        <>
          <CommitBar answer={given.answer} picked={given.picked} commit={given.commit} text={text} />
          {given.answer.written !== null && (
            <Link to="/quan-tri/ke-hoach" search={{ nam: String(year) } as never}>
              {text.back}
            </Link>
          )}
          <ImportProblems problems={given.answer.problems} errors={given.answer.errors} />
          <Lines given={given} answer={given.answer} />
        </>
      )}
    </Page>
  )
}

type LinesProps = { given: ReturnType<typeof usePlanImport>; answer: PlanFileAnswer }

function Lines({ given, answer }: LinesProps) {
  const { messages, locale } = useLanguage()
  const { target } = messages
  const shown = (plan: Plan) =>
    plan.kind === 'value'
      ? formatNumber(plan.value, { locale })
      : plan.kind === 'none'
        ? target.none
        : target.unset
  return (
    <DifferenceLines
      picks={given.picks}
      outcomes={planOutcomes}
      names={target.page.outcomes}
      counts={answer.counts}
      lines={answer.lines}
      done={answer.written !== null}
      columns={{ before: target.page.before, after: target.page.after }}
      before={({ before }) => shown(before)}
      after={({ after }) => shown(after)}
    />
  )
}

import { useLanguage } from '../../ui/language.tsx'
import { Page, ScopeSelect } from '../../ui/page.tsx'
import { useScope, YearScope } from '../../ui/scope.tsx'
import { editableUnits, openYearOf, useSession } from '../../ui/session.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { EntryForm } from './entry-form.tsx'

/** Which unit's form of which year: from the address, else the person's own unit and the open round. */
export function EntryPage() {
  const session = useSession()
  const { messages } = useLanguage()
  const { app, entry: text } = messages
  const { address, year, change } = useScope(openYearOf(session))
  const units = editableUnits(session, year)
  const unit = units.find(({ code }) => code === address.dv) ?? (address.dv ? null : (units[0] ?? null))
  if (units.length === 0 || unit === null)
    return (
      <Page title={app.pages.entry} scope={<YearScope year={year} change={change} />}>
        <EmptyState title={units.length === 0 ? text.noUnits : app.errors.noPermission} />
      </Page>
    )
  return (
    <EntryForm
      key={`${unit.id} ${year}`}
      unit={unit.id}
      name={unit.name}
      year={year}
      scope={
        <>
          {units.length > 1 ? (
            <ScopeSelect
              label={app.scope.unit}
              value={unit.code}
              onChange={(dv) => change({ dv })}
              options={units.map((one) => ({
                value: one.code,
                label: one.level === 'commune' ? text.communeName(one.kind, one.name) : one.name,
              }))}
            />
          ) : (
            <b>{unit.name}</b>
          )}
          <YearScope year={year} change={change} />
        </>
      }
    />
  )
}

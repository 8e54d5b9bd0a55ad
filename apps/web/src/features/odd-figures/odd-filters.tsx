import { findingKinds } from '@so-dan-van/domain/indicators/check-rule'
import { useMessages } from '../../ui/language.tsx'
import { ScopeSelect } from '../../ui/page.tsx'
import { severityWord, type useOddFilter } from './use-odd-filter.ts'

/** Year, unit, kind and severity; all of it lives in the address. */
export function OddFilters({ filter, districts, years, change }: ReturnType<typeof useOddFilter>) {
  const { odd, app, checks } = useMessages()
  const text = odd.filters
  const unit = districts.find(({ id }) => id === filter.unit)
  const set = (key: string) => (value: string) => change({ [key]: value === '' ? undefined : value })
  return (
    <>
      <ScopeSelect
        label={app.scope.year}
        value={String(filter.year ?? '')}
        onChange={set('nam')}
        options={[
          { value: '', label: text.allYears },
          ...years.map((year) => ({ value: String(year), label: String(year) })),
        ]}
      />
      <ScopeSelect
        label={app.scope.unit}
        value={unit?.code ?? ''}
        onChange={set('dv')}
        options={[
          { value: '', label: text.allUnits },
          ...districts.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <ScopeSelect
        label={text.kind}
        value={filter.check ?? ''}
        onChange={set('loai')}
        options={[
          { value: '', label: text.allKinds },
          ...findingKinds.map((kind) => ({ value: kind, label: odd.kinds[kind] })),
        ]}
      />
      <ScopeSelect
        label={text.severity}
        value={severityWord(filter.severity)}
        onChange={set('muc')}
        options={[
          { value: '', label: text.allSeverities },
          { value: severityWord('error'), label: checks.severity.error },
          { value: severityWord('warning'), label: checks.severity.warning },
        ]}
      />
    </>
  )
}

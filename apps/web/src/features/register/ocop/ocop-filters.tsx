import { ocopStars } from '@so-dan-van/domain/registers/ocop/certificate'
import type { Messages } from '@so-dan-van/messages/messages'
import { useMessages } from '../../../ui/language.tsx'
import { ScopeSelect } from '../../../ui/page.tsx'
import { type OcopChoice, stateFilters } from './use-ocop-filter.ts'

function stateLabel(state: (typeof stateFilters)[number], ocop: Messages['ocop']): string {
  if (state === 'inForce' || state === 'expiring') return ocop.filters[state]
  return state === 'potential' ? ocop.potential : ocop.states[state]
}

/** Name, stars and state; all of it lives in the address. */
export function OcopFilters({ choice }: { choice: OcopChoice }) {
  const { ocop } = useMessages()
  const { stars, state, search, change } = choice
  const set = (key: string) => (value: string) => change({ [key]: value || undefined, trang: undefined })
  return (
    <search className="row ocop-filters">
      <input
        type="search"
        className="field"
        aria-label={ocop.filters.search}
        placeholder={ocop.filters.search}
        defaultValue={search}
        maxLength={100}
        onChange={(event) => set('tim')(event.target.value)}
      />
      <ScopeSelect
        label={ocop.columns.stars}
        value={stars === null ? '' : String(stars)}
        onChange={set('sao')}
        options={[
          { value: '', label: ocop.filters.allStars },
          ...ocopStars.map((one) => ({ value: String(one), label: ocop.stars(one) })),
        ]}
      />
      <ScopeSelect
        label={ocop.columns.state}
        value={state ?? ''}
        onChange={set('tt')}
        options={[
          { value: '', label: ocop.filters.allStates },
          ...stateFilters.map((one) => ({ value: one, label: stateLabel(one, ocop) })),
        ]}
      />
    </search>
  )
}

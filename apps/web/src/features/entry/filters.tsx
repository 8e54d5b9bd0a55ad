import { useLanguage } from '../../ui/language.tsx'
import { type FormRow, isFilled } from './form-model.ts'

const filters = ['all', 'returned', 'errors', 'warnings', 'blank', 'register', 'unsent'] as const
export type Filter = (typeof filters)[number]

export const passes: Record<Filter, (row: FormRow) => boolean> = {
  all: () => true,
  returned: ({ flag }) => flag !== null,
  errors: ({ findings }) => findings.some(({ severity }) => severity === 'error'),
  warnings: ({ findings }) => findings.some(({ severity }) => severity === 'warning'),
  blank: ({ indicator, cell }) => indicator.entry === 'entered' && !isFilled(cell),
  register: ({ findings }) => findings.some(({ check }) => check === 'differsFromRegister'),
  unsent: ({ draft }) => draft !== null && draft.state !== 'saved',
}

type Props = {
  rows: readonly FormRow[]
  filter: Filter
  choose: (filter: Filter) => void
  /** to the next row of a kind, without filtering */
  next: (filter: Filter) => void
  children: React.ReactNode
}

/** How many rows of each kind; a click shows them alone, the arrow beside goes to the next one. */
export function Filters({ rows, filter, choose, next, children }: Props) {
  const { entry: text } = useLanguage().messages
  return (
    <div className="filters entry-filters">
      {filters.map((one) => {
        const count = rows.filter(passes[one]).length
        if (one !== 'all' && one !== filter && count === 0) return null
        return (
          <span key={one} className="filter-pair">
            <button
              type="button"
              className="filter"
              aria-pressed={filter === one}
              onClick={() => choose(one)}
            >
              {text.filters[one]} <b>{count}</b>
            </button>
            {one !== 'all' && filter === 'all' && (
              <button
                type="button"
                className="filter next"
                aria-label={text.nextOf(text.filters[one])}
                title={text.nextOf(text.filters[one])}
                onClick={() => next(one)}
              >
                ↓
              </button>
            )}
          </span>
        )
      })}
      <span className="grow" />
      {children}
    </div>
  )
}

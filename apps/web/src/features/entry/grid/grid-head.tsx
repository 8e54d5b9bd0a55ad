import { useLanguage } from '../../../ui/language.tsx'

/** Headings of the official table; they stay while the rows scroll. */
export function GridHead({ year }: { year: number }) {
  const { columns } = useLanguage().messages.entry
  return (
    <thead>
      <tr>
        <th scope="col" className="num no">
          {columns.no}
        </th>
        <th scope="col">{columns.indicator}</th>
        <th scope="col" className="measure">
          {columns.measure}
        </th>
        <th scope="col" className="num previous">
          {columns.previous(year - 1)}
        </th>
        <th scope="col" className="num target">
          {columns.target(year)}
        </th>
        <th scope="col" className="num this-year">
          {columns.current(year)}
        </th>
        <th scope="col" className="num change">
          {columns.change(year - 1)}
        </th>
        <th scope="col">{columns.checks}</th>
      </tr>
    </thead>
  )
}

import type { ReportStatus } from '@so-dan-van/domain/reports/report'
import { Icon, type IconName } from './icon.tsx'
import { useMessages } from './language.tsx'

const icons: Record<ReportStatus | 'locked', IconName> = {
  draft: 'edit',
  submitted: 'submit',
  returned: 'returned',
  approved: 'check',
  locked: 'lock',
}

/** State of a report: colour, icon and word, always the three. */
export function StatusChip({ status }: { status: ReportStatus | 'locked' }) {
  const { terms } = useMessages()
  return (
    <span className={`chip chip-${status}`}>
      <Icon name={icons[status]} size={12} />
      {terms.status[status]}
    </span>
  )
}

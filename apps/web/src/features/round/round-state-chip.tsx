import type { AdministeredRound } from '@so-dan-van/domain/reports/administered-round'
import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'

const looks = {
  notOpen: { chip: 'chip-draft', icon: 'clock' },
  open: { chip: 'chip-submitted', icon: 'edit' },
  locked: { chip: 'chip-locked', icon: 'lock' },
} as const

export function RoundStateChip({ state }: { state: AdministeredRound['state'] }) {
  const { round: text } = useLanguage().messages
  const { chip, icon } = looks[state]
  return (
    <span className={`chip ${chip}`}>
      <Icon name={icon} size={12} />
      {text.state[state]}
    </span>
  )
}

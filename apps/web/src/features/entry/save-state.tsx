import { Icon } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import type { Drafts } from './queue/draft.ts'

/** Saved, saving or waiting: always said. */
export function SaveState({ drafts }: { drafts: Drafts }) {
  const { entry: text } = useLanguage().messages
  const states = [...drafts.values()].map(({ state }) => state)
  const waiting = states.filter((state) => ['waiting', 'conflict', 'refused'].includes(state)).length
  const saving = states.filter((state) => state === 'saving').length
  const [icon, words, tone] =
    waiting > 0
      ? (['offline', text.state.waiting(waiting), 'change-down'] as const)
      : saving > 0
        ? (['clock', text.state.saving(saving), 'dim'] as const)
        : (['check', text.state.saved, 'change-up'] as const)
  return (
    <span className={`save-state ${tone}`} role="status">
      <Icon name={icon} size={14} />
      {words}
    </span>
  )
}

import { useLanguage } from '../../ui/language.tsx'

export function DueDate({ dueOn, late }: { dueOn: string; late: boolean }) {
  const { entry: text } = useLanguage().messages
  const due = dueOn.split('-').reverse().join('/')
  return <span className={late ? 'change-down small-text' : 'dim small-text'}>{text.dueOn(due, late)}</span>
}

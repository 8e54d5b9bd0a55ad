import { Link } from '@tanstack/react-router'
import { useMessages } from './language.tsx'
import './register-tabs.css'
import { useScope } from './scope.tsx'

const tabs = [
  { to: '/so/ocop', name: 'ocop' },
  { to: '/so/tieu-chi', name: 'criterion' },
  { to: '/so/doi-chieu', name: 'reconciliation' },
] as const

/** From one register to the others, and to what they are compared with; year and unit go along. */
export function RegisterTabs({ of }: { of: (typeof tabs)[number]['name'] }) {
  const { app } = useMessages()
  const { nam, dv } = useScope().address
  return (
    <nav className="register-tabs" aria-label={app.pages.registers}>
      {tabs.map(({ to, name }) => (
        <Link
          key={to}
          to={to}
          search={{ nam, dv } as never}
          aria-current={name === of ? 'page' : undefined}
          preload={false}
        >
          {app.registers[name]}
        </Link>
      ))}
    </nav>
  )
}

import { Link } from '@tanstack/react-router'
import { useMessages } from '../ui/language.tsx'
import { EmptyState } from '../ui/states.tsx'

export function NotFoundPage() {
  const { app } = useMessages()
  return (
    <main className="lonely">
      <EmptyState title={app.errors.notFound} level={1}>
        <Link to="/tong-quan" className="button primary">
          {app.errors.home}
        </Link>
      </EmptyState>
    </main>
  )
}

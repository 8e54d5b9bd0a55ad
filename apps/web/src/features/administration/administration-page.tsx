import { can } from '@so-dan-van/domain/access/access'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../ui/icon.tsx'
import { useMessages } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { useSession } from '../../ui/session.tsx'
import { NoPermission } from '../../ui/states.tsx'
import './administration.css'
import { administrationPages } from './administration-pages.ts'

/** What an administrator looks after, one card a page. */
export function AdministrationPage() {
  const { app, administration } = useMessages()
  const { viewer } = useSession()
  const pages = administrationPages.filter(({ permission }) => can(viewer.grants, permission))
  return (
    <Page title={app.pages.administration}>
      {pages.length === 0 && <NoPermission />}
      <ul className="administration-pages">
        {pages.map(({ to, icon, text }) => (
          <li key={to}>
            <Link to={to} className="card administration-page">
              <Icon name={icon} size={22} />
              <b>{administration.pages[text].title}</b>
              <span className="dim">{administration.pages[text].text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}

import type { NewsItem } from '@so-dan-van/domain/talk/news'
import { newsSentence } from '@so-dan-van/presentation/talk/news-sentence'
import { Link } from '@tanstack/react-router'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { cellLink } from '../../ui/links.ts'
import { useSession } from '../../ui/session.tsx'

const icons: Record<NewsItem['kind'], IconName> = {
  submitted: 'submit',
  returned: 'returned',
  approved: 'check',
  excepted: 'clock',
  flagged: 'warning',
  answered: 'returned',
  mentioned: 'person',
  commented: 'edit',
  opened: 'entry',
  locked: 'lock',
}

/** News, newest first; each leads to the report or cell that it is about. */
export function NewsList({ items, leave }: { items: readonly NewsItem[]; leave: () => void }) {
  const { messages, locale } = useLanguage()
  const { indicators, units } = useSession().catalogue
  const { news: text } = messages
  if (items.length === 0) return <p className="dim">{text.none}</p>
  return (
    <ol>
      {items.map((item) => (
        <li
          key={`${item.kind} ${item.at} ${item.unit} ${item.indicator}`}
          className={item.unseen ? 'fresh' : undefined}
        >
          <NewsLink item={item} leave={leave}>
            <Icon name={icons[item.kind]} />
            <span>
              {newsSentence(item, { indicators, units, messages, locale })}
              <span className="dim small-text">
                {item.unseen && <b>{text.fresh} </b>}
                <time dateTime={item.at}>
                  {new Date(item.at).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' })}
                </time>
              </span>
            </span>
          </NewsLink>
        </li>
      ))}
    </ol>
  )
}

type LinkProps = { item: NewsItem; leave: () => void; children: React.ReactNode }

function NewsLink({ item: { kind, unit: id, year, indicator }, leave, children }: LinkProps) {
  const session = useSession()
  const unit = session.catalogue.units.find((one) => one.id === id)
  if (unit === undefined) return children
  const ofRound = kind === 'opened' || kind === 'locked'
  const target = ofRound
    ? ({ to: '/tong-quan', search: { nam: String(year) } as never } as const)
    : cellLink(session, unit, year, indicator)
  return (
    <Link {...target} onClick={leave}>
      {children}
    </Link>
  )
}

import type { Standing } from '@so-dan-van/domain/figures/figure'
import type { FigurePlace } from '@so-dan-van/presentation/figure/figure-mark'
import { useNavigate } from '@tanstack/react-router'
import { createContext, type ReactNode, use } from 'react'
import './ask.css'
import { useMessages } from './language.tsx'
import { useCatalogue } from './session.tsx'

const AskableContext = createContext<Standing | null>(null)

/** Below it, figures are buttons that say where they come from. `standing`: which figures the page shows. */
export function Askable({ standing, children }: { standing: Standing; children: ReactNode }) {
  return <AskableContext value={standing}>{children}</AskableContext>
}

/** the word of the address that names the figure asked about */
export const askedWord = 'vi-sao'

/** A figure as the address names it: "ntm_criteria_avg.44.2023", with ".ca" where drafts count too. */
function askedOf(indicator: string, code: string, year: number, standing: Standing): string {
  return [indicator, code, year, ...(standing === 'all' ? ['ca'] : [])].join('.')
}

/** Opens the rows behind a figure; null where there is nothing to ask about, or the page does not let one ask. */
export function useAsk(of: FigurePlace | null): (() => void) | null {
  const standing = use(AskableContext)
  const { units } = useCatalogue()
  const navigate = useNavigate()
  if (of === null || standing === null) return null
  return () => {
    const code = units.find(({ id }) => id === of.unit)?.code
    if (code === undefined) return
    const asked = askedOf(of.indicator, code, of.year, standing)
    const search = (before: object) => ({ ...before, [askedWord]: asked })
    void navigate({ to: '.', search: search as never, resetScroll: false })
  }
}

type Props = { of: FigurePlace | null; underlined?: boolean; children: ReactNode }

/** A number that is its own button: "Vì sao ra số này?" */
export function Ask(props: Props) {
  const standing = use(AskableContext)
  return standing === null || props.of === null ? props.children : <AskButton {...props} />
}

function AskButton({ of, underlined = false, children }: Props) {
  const ask = useAsk(of)
  const { explain } = useMessages()
  return (
    <button
      type="button"
      className={underlined ? 'ask underlined' : 'ask'}
      title={explain.ask}
      onClick={ask ?? undefined}
    >
      {children}
    </button>
  )
}

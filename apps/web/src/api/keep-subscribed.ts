type Stop = () => void

type Deps<Event> = {
  subscribe: (on: {
    /** the stream is open: events come from now on */
    started: () => void
    event: (event: Event) => void
    /** it will not come back by itself */
    ended: (error: unknown) => void
  }) => Stop
  /** whether coming again could help */
  mayRetry: (error: unknown) => boolean
  page: { visible: () => boolean; onChange: (act: () => void) => Stop }
  onStarted: () => void
  onEvent: (event: Event) => void
}

/** how long a hidden page keeps its stream, in ms */
const hiddenFor = 30_000
const firstWait = 1000
const longestWait = 30_000

/** A stream for as long as the page is looked at. A hidden page gives it up: a browser has six connections to a server, and
 * who has not looked for a while is not there. What goes wrong is tried again without a word. */
export function keepSubscribed<Event>({ subscribe, mayRetry, page, onStarted, onEvent }: Deps<Event>): Stop {
  let stop: Stop | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = firstWait

  const open = () => {
    if (stop !== null) return
    let ended = false
    const close = subscribe({
      started: () => {
        wait = firstWait
        onStarted()
      },
      event: onEvent,
      ended: (error) => {
        if (ended) return
        ended = true
        stop = null
        if (!mayRetry(error)) return
        clearTimeout(timer)
        timer = setTimeout(look, wait)
        wait = Math.min(wait * 2, longestWait)
      },
    })
    if (!ended)
      stop = () => {
        ended = true
        close()
      }
  }
  const shut = () => {
    stop?.()
    stop = null
  }
  const look = () => {
    clearTimeout(timer)
    if (page.visible()) open()
    else timer = setTimeout(shut, hiddenFor)
  }

  const forget = page.onChange(look)
  if (page.visible()) open()
  return () => {
    forget()
    clearTimeout(timer)
    shut()
  }
}

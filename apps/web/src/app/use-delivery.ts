import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isReached, onConnection } from '../api/connection.ts'

/** Sends kept values at the start and whenever the connection is back; the code comes when the page stands. */
export function useDelivery(viewer: string | undefined): void {
  const cache = useQueryClient()
  useEffect(() => {
    if (viewer === undefined) return
    const deliver = async () => {
      if (!isReached()) return
      const { deliverKept } = await import('../features/entry/queue/deliver-kept.ts')
      await deliverKept(viewer, cache)
    }
    // without it nothing is lost: it is tried again, and the form sends for itself
    const soon = () => void deliver().catch(() => {})
    soon()
    return onConnection(soon)
  }, [viewer, cache])
}

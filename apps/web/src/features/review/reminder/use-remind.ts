import type { ReminderFacts } from '@so-dan-van/domain/talk/reminder'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { failureCode, trpc } from '../../../api/api.ts'
import { useMessages } from '../../../ui/language.tsx'

type Channel = 'copied' | 'mail'

/** Copies or mails a reminder, and keeps that it was done. `refused`: the channel of a reminder that came too soon after
 * another, to be asked about. */
export function useRemind({ unit, year }: ReminderFacts, words: string) {
  const { reminder: text } = useMessages()
  const cache = useQueryClient()
  const [said, setSaid] = useState({ sentence: '', failed: false })
  const [refused, setRefused] = useState<{ channel: Channel; sentence: string } | null>(null)
  const copied = useMutation(trpc.reminder.copied.mutationOptions())
  const mail = useMutation(trpc.reminder.mail.mutationOptions())

  const send = async (channel: Channel, again: boolean) => {
    setRefused(null)
    const place = { unit: unit.id, year, again }
    try {
      if (channel === 'copied') {
        const done = await copy(words)
        setSaid({ sentence: done ? text.copied : text.notCopied, failed: !done })
        if (done) await copied.mutateAsync(place)
      } else {
        const { sent, problem } = await mail.mutateAsync(place)
        setSaid({ sentence: problem ?? text.mailed(sent), failed: problem !== null })
      }
    } catch (error) {
      const sentence = error instanceof Error ? error.message : ''
      if (failureCode(error) === 'REMINDED_RECENTLY') setRefused({ channel, sentence })
      else setSaid({ sentence, failed: true })
    }
    await cache.invalidateQueries(trpc.reminder.list.pathFilter())
  }
  return {
    send,
    said: said.sentence,
    failed: said.failed,
    busy: mail.isPending,
    refused: refused?.channel ?? null,
    refusal: refused?.sentence ?? null,
    dismiss: () => setRefused(null),
  }
}

async function copy(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    return false
  }
}

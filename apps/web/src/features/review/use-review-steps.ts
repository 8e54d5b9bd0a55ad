import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../api/api.ts'

/** The reviewer's steps; after each everything that is shown is read again. */
export function useReviewSteps() {
  const cache = useQueryClient()
  const refresh = { onSettled: () => cache.invalidateQueries() }
  const flag = useMutation(trpc.review.flag.mutationOptions(refresh))
  const closeFlag = useMutation(trpc.review.closeFlag.mutationOptions(refresh))
  const approveCells = useMutation(trpc.review.approveCells.mutationOptions(refresh))
  const approve = useMutation(trpc.review.approve.mutationOptions(refresh))
  const giveBack = useMutation(trpc.review.return.mutationOptions(refresh))
  return { flag, closeFlag, approveCells, approve, giveBack }
}
export type ReviewSteps = ReturnType<typeof useReviewSteps>

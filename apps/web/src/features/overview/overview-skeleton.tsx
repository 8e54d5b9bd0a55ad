import { Skeleton } from '../../ui/states.tsx'

const blocks = (count: number, height: number) =>
  ['a', 'b', 'c', 'd'].slice(0, count).map((key) => <Skeleton key={key} height={height} quiet />)

/** The overview's boxes at their final size. */
export function OverviewSkeleton() {
  return (
    <div className="overview">
      <Skeleton height={74} />
      <div className="headlines">{blocks(4, 114)}</div>
      <div className="overview-main">{blocks(3, 424)}</div>
      <div className="overview-small">{blocks(3, 300)}</div>
    </div>
  )
}

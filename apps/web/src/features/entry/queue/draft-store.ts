import { keptDrafts, openKept, request, writeKept } from '../../../api/kept.ts'
import type { Draft } from './draft.ts'

/** `onlyIf`: id of the draft that is stored now, else nothing happens; null = whatever is stored. `draft` null = forget. */
export type DraftWrite = { indicator: string; draft: Draft | null; onlyIf: string | null }

export type DraftStore = {
  load: () => Promise<readonly (readonly [string, Draft])[]>
  /** resolves when it is on the disk */
  write: (writes: readonly DraftWrite[]) => Promise<void>
}

/** The unsent values of one person in one form, in this browser. */
export function draftStore(viewer: string, unit: number, year: number): DraftStore {
  const range = IDBKeyRange.bound([viewer, unit, year], [viewer, unit, year, []])
  return {
    async load() {
      const drafts = (await openKept()).transaction(keptDrafts).objectStore(keptDrafts)
      const [keys, values] = await Promise.all([
        request(drafts.getAllKeys(range)),
        request<Draft[]>(drafts.getAll(range)),
      ])
      return values.map((draft, index) => [(keys[index] as string[])[3] ?? '', draft] as const)
    },
    async write(writes) {
      if (writes.length === 0) return
      await writeKept(({ drafts }) => {
        for (const { indicator, draft, onlyIf } of writes) {
          const key = [viewer, unit, year, indicator]
          const apply = () => void (draft === null ? drafts.delete(key) : drafts.put(draft, key))
          if (onlyIf === null) apply()
          else {
            const found: IDBRequest<Draft | undefined> = drafts.get(key)
            found.onsuccess = () => found.result?.id === onlyIf && apply()
          }
        }
      })
    },
  }
}

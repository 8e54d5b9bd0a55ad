import type { Messages } from '@so-dan-van/messages/messages'
import { readEnv } from '@so-dan-van/server/env'
import { type EvidenceState, verifyEvidence } from '@so-dan-van/server/features/evidence/verify-evidence'
import { rootFolder } from '@so-dan-van/server/root-folder'
import { openStore } from '@so-dan-van/server/store/open-store'
import { withInstallation } from '../installation.ts'
import { exitCodes } from '../problem.ts'

type Given = { removeOrphans?: boolean; json?: boolean }

/** Whether every file of evidence is in the store as it was kept, and what is there that nothing names. */
export async function verify(
  { removeOrphans = false, json = false }: Given,
  { cli }: Messages,
): Promise<void> {
  const store = await openStore(readEnv(rootFolder()))
  const evidence = await withInstallation(({ database }) => verifyEvidence(database.read, store, new Date()))
  if (removeOrphans) await store.remove(evidence.orphans)
  if (json) process.stdout.write(`${JSON.stringify({ evidence })}\n`)
  else print(evidence, removeOrphans, cli.verify)
  if (evidence.missing.length + evidence.damaged.length > 0) process.exitCode = exitCodes.failed
}

function print(evidence: EvidenceState, removed: boolean, text: Messages['cli']['verify']): void {
  console.error(text.evidence(evidence.evidence, evidence.files, evidence.bytes / 1_000_000))
  if (evidence.incoming > 0) console.error(text.incoming(evidence.incoming))
  for (const [keys, sentence] of [
    [evidence.missing, text.missing],
    [evidence.damaged, text.damaged],
    [evidence.orphans, removed ? text.removed : text.orphans],
  ] as const)
    if (keys.length > 0) {
      console.error(sentence(keys.length))
      for (const key of keys) console.log(key)
    }
}

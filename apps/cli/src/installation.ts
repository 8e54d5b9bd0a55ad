import { readEnv } from '@so-dan-van/server/env'
import { type Installation, openInstallation } from '@so-dan-van/server/installation'
import { rootFolder } from '@so-dan-van/server/root-folder'

/** Runs against the installation's database, whether the app is running or not; a server that had to be started is stopped. */
export async function withInstallation<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const root = rootFolder()
  const installation = await openInstallation(readEnv(root), root)
  try {
    return await work(installation)
  } finally {
    await installation.close()
  }
}

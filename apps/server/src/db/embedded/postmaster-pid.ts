import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type PostmasterPid = { pid: number; port: number }

/** What `postmaster.pid` says; null where there is none or it is being written. */
export function readPostmasterPid(pgdata: string): PostmasterPid | null {
  try {
    const [pid, , , port] = readFileSync(join(pgdata, 'postmaster.pid'), 'utf8').split('\n')
    return Number(pid) > 0 && Number(port) > 0 ? { pid: Number(pid), port: Number(port) } : null
  } catch {
    return null
  }
}

/** Whether a process with this number lives and is a PostgreSQL: a number may have been given away again, and a killed
 * server whose parent does not look after it stays as a zombie. */
export function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      return stat.includes('(postgres)') && !/\) Z /.test(stat)
    } catch {
      return false
    }
  }
  if (process.platform === 'win32') return true
  const { stdout } = spawnSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], { encoding: 'utf8' })
  return /postgres/.test(stdout) && !/^Z/.test(stdout.trim())
}

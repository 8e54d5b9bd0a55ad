import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** A line to the server that can be cut: to the browser the server is then really gone, connections and all. */
export class LossyLine {
  private server: Server | null = null
  private readonly sockets = new Set<Socket>()
  private port = 0

  constructor(private readonly target: number) {}

  get address(): string {
    return `http://127.0.0.1:${this.port}`
  }

  async mend(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(this.target, '127.0.0.1')
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(from)
        from.pipe(to)
        from.on('error', () => to.destroy())
        from.on('close', () => {
          this.sockets.delete(from)
          to.destroy()
        })
      }
    })
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve))
    this.port = (server.address() as AddressInfo).port
    this.server = server
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve))
    for (const socket of this.sockets) socket.destroy()
    await closed
  }
}

import { createTransport } from 'nodemailer'

export type Mail = { to: readonly string[]; subject: string; text: string }
/** sent: to how many. unreachable: no mail server answered. refused: it answered, and did not take the mail. */
export type MailOutcome = { sent: number; failure: null | 'unreachable' | 'refused' }
/** Sends mail, and never throws: mail is sent after a transaction, which it must not spoil. */
export type Mailer = (mail: Mail) => Promise<MailOutcome>

const unreachable = ['ECONNECTION', 'ETIMEDOUT', 'EDNS', 'ESOCKET', 'ECONNREFUSED']

/** Mail through the SMTP server of SDV_SMTP_URL; what it or the network says is never logged, since it may name people. */
export function smtpMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: 5000,
    greetingTimeout: 5000,
    socketTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ to, subject, text }) => {
    try {
      const { accepted } = await transport.sendMail({ from, to: [...to], subject, text })
      return { sent: accepted.length, failure: null }
    } catch (error) {
      const { code = '' } = error as { code?: string }
      return { sent: 0, failure: unreachable.includes(code) ? 'unreachable' : 'refused' }
    }
  }
}

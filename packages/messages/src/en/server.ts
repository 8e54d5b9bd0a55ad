import type { server as vi } from '../vi/server.ts'

const settings: Record<Parameters<typeof vi.setting>[0], string> = {
  PORT: 'a port from 0 to 65535',
  HOST: 'a host name or an address, such as 127.0.0.1 or 0.0.0.0',
  SDV_DATA: 'the path of a folder',
  DATABASE_URL: 'an address like postgresql://user:password@host:5432/name',
  SDV_SEED: 'demo, published or none',
  SDV_DEMO_PASSWORD: 'at least 10 characters',
  SDV_SECRET: 'at least 32 characters',
  SDV_PUBLIC_URL: 'an address like https://host.name',
  SDV_TRUST_PROXY: '0 or 1',
  SDV_REQUIRE_TWO_FACTOR: 'nobody or administrators',
  SDV_OIDC_ISSUER: 'the address (issuer) of an OpenID Connect server, like https://host.name',
  SDV_OIDC_CLIENT_ID: 'the id of the application, needed with SDV_OIDC_ISSUER',
  SDV_OIDC_CLIENT_SECRET: 'the secret of the application',
  SDV_OIDC_NAME: 'the name on the sign-in button, at most 60 characters',
  SDV_SMTP_URL: 'an address like smtp://user:password@host:587 or smtps://host:465',
  SDV_MAIL_FROM:
    'the address to send from, needed with SDV_SMTP_URL, such as office@province.vn or Office <office@province.vn>',
  SDV_EVIDENCE_MAX_MB: 'a whole number from 1 to 500',
  SDV_S3_BUCKET: 'the name of a bucket: small letters, digits, dots, dashes, at least 3',
  SDV_S3_ENDPOINT: 'the address of an S3 store, such as https://host',
  SDV_S3_REGION: 'the name of its region, at most 60 characters',
  SDV_S3_ACCESS_KEY: 'the access key, needed with SDV_S3_BUCKET',
  SDV_S3_SECRET_KEY: 'the secret key, needed with SDV_S3_BUCKET',
  SDV_LANG: 'vi or en',
  LOG_LEVEL: 'fatal, error, warn, info, debug or silent',
}

export const server: typeof vi = {
  starting: 'Opening Sổ Dân vận…',
  seeding: (name) => `Loading the ${name} data…`,
  ready: (address) => `Sổ Dân vận is ready at ${address}`,
  stopping: 'Stopping…',
  stopped: 'Stopped. All figures are saved.',
  databaseRestarted: 'The database had stopped unexpectedly and was started again.',
  demo: {
    heading: 'Demo accounts (part of the data is illustrative and marked):',
    password: (password, file) => `One password for all: ${password}   (kept in ${file})`,
    accounts: {
      quantri: 'administrator',
      tinh: 'provincial board, reviews',
      lanhdao: 'leader, sees approved figures',
    },
    editors: 'districts, enter figures',
    stop: 'Stop: Ctrl-C',
  },
  setting: (name) => `${name} is not right, expected: ${settings[name]}.`,
  failures: {
    portTaken: ({ host, port }) =>
      `Port ${port} on ${host} is taken by another program. Stop it or choose another port: PORT=${port + 1} npm start.`,
    addressRefused: ({ host, reason }) => `Cannot listen on ${host} (${reason}). Look at HOST and PORT.`,
    dataFolderNotWritable: ({ folder }) =>
      `The data folder ${folder} cannot be written. Grant access or point SDV_DATA to another folder.`,
    diskFull: ({ folder }) => `The disk that holds ${folder} is full. Free some space and start again.`,
    rootNotPossible: () =>
      'PostgreSQL cannot run as root on this machine. Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
    platformNotSupported: ({ platform }) =>
      `No PostgreSQL comes along for ${platform}. Set DATABASE_URL to a PostgreSQL server.`,
    otherPostgresVersion: ({ folder, found, expected }) =>
      `${folder} was made by PostgreSQL ${found}; this program comes with PostgreSQL ${expected}. Back it up with the earlier version first.`,
    databaseNotStarting: ({ detail, log }) => `The database does not start: ${detail}. See ${log}.`,
    databaseUnreachable: ({ detail }) => `The database of DATABASE_URL cannot be reached: ${detail}.`,
    databaseTooOld: ({ found }) =>
      `The database server is PostgreSQL ${found}; PostgreSQL 15 or later is needed.`,
    databaseNewer: ({ migration }) =>
      `The database belongs to a newer version (it has ${migration}). Update the program and start again; nothing was changed.`,
    migrationChanged: ({ migration }) =>
      `Migration ${migration} was changed after it had been applied. Restore the original file in prisma/migrations.`,
    migrationFailed: ({ migration, detail }) =>
      `Migration ${migration} failed: ${detail}. Nothing was changed.`,
  },
  unexpected: (detail) => `Cannot start, unexpectedly: ${detail}`,
}

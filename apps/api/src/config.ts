/** Settings of the process, read from the environment once. */
export interface Config {
  /** TCP port of web app, API and sockets. */
  port: number;
  host: string;
  databaseUrl: string;
  /** Where browsers reach us, without a trailing slash; decides links in mails and cookie security. */
  publicUrl: string;
  /** nodemailer transport URL; without it mail stays in the outbox. */
  smtpUrl: string | null;
  mailFrom: string;
  /** What a mail server shows to pass on replies from calendars; without it none are heard. */
  inboundMailToken: string | null;
  redisUrl: string | null;
  /** Folder with formats of the organisation's own, one JSON file each. */
  formatsDir: string | null;
  /** Load the fictional example at the first start. */
  demo: boolean;
  demoOrganisationName: string;
  /** Folder with the built web app; null serves the API alone. */
  webRoot: string | null;
  /** Number of proxies in front whose X-Forwarded-For may be believed. */
  trustProxy: number;
  /** How many changes one person may make in a minute; a whole address makes ten times as many. */
  writesPerMinute: number;
}

/** A setting that cannot work: the process says this one sentence and stops. */
export class ConfigError extends Error {}

function port(value: string | undefined): number {
  const number = Number(value ?? 3000);
  if (!Number.isInteger(number) || number < 0 || number > 65535)
    throw new ConfigError(`PORT must be a number from 0 to 65535, not "${value}".`);
  return number;
}

function count(name: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new ConfigError(`${name} must be a whole number above zero, not "${value}".`);
  return number;
}

function url(name: string, value: string, protocols: string[]): string {
  const parsed = URL.parse(value);
  if (!parsed || !protocols.includes(parsed.protocol))
    throw new ConfigError(`${name} must be a URL that starts with ${protocols.join(' or ')}.`);
  return value.replace(/\/+$/, '');
}

/** At least 22 characters of base64 hold 128 bits. */
function secret(name: string, value: string | undefined): string | null {
  if (!value) return null;
  if (value.length < 22) throw new ConfigError(`${name} must have at least 22 characters.`);
  return value;
}

/**
 * @param env the environment, e.g. `process.env`
 * @throws ConfigError with one sentence a person can act on
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const listenOn = port(env['PORT']);
  if (!env['DATABASE_URL']) throw new ConfigError('DATABASE_URL is missing.');
  return {
    port: listenOn,
    host: env['HOST'] ?? '0.0.0.0',
    databaseUrl: url('DATABASE_URL', env['DATABASE_URL'], ['postgres:', 'postgresql:']),
    publicUrl: url('PUBLIC_URL', env['PUBLIC_URL'] ?? `http://localhost:${listenOn}`, ['http:', 'https:']),
    smtpUrl: env['SMTP_URL'] ? url('SMTP_URL', env['SMTP_URL'], ['smtp:', 'smtps:']) : null,
    mailFrom: env['MAIL_FROM'] ?? 'Leerkring <leerkring@localhost>',
    inboundMailToken: secret('INBOUND_MAIL_TOKEN', env['INBOUND_MAIL_TOKEN']),
    redisUrl: env['REDIS_URL'] ? url('REDIS_URL', env['REDIS_URL'], ['redis:', 'rediss:']) : null,
    formatsDir: env['FORMATS_DIR'] ?? null,
    demo: env['DEMO'] === '1',
    demoOrganisationName: env['DEMO_ORG_NAME'] ?? 'ROC van Twente (demo)',
    webRoot: env['WEB_ROOT'] ?? null,
    trustProxy: Number(env['TRUST_PROXY'] ?? 0),
    writesPerMinute: count('WRITES_PER_MINUTE', env['WRITES_PER_MINUTE'] ?? '240'),
  };
}

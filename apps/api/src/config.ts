/** Settings of the process, read from the environment once. */
export interface Config {
  /** TCP port of web app, API and sockets. */
  port: number;
  host: string;
  databaseUrl: string;
  /** Seconds a question waits for a row, table or connection that somebody else holds; then people hear so. */
  databasePatience: number;
  /** Where browsers reach us, without a trailing slash; decides links in mails and cookie security. */
  publicUrl: string;
  /** nodemailer transport URL; without it mail stays in the outbox. */
  smtpUrl: string | null;
  mailFrom: string;
  /** What a mail server shows to pass on replies from calendars; without it none are heard. */
  inboundMailToken: string | null;
  redisUrl: string | null;
  /** Where the virus scanner of the installation listens; without it files are not scanned. */
  scanUrl: string | null;
  ice: IceConfig;
  /** Hosts whose pages may be shown in a frame of ours, to meet there. */
  callFrameHosts: string[];
  /** Folder with formats of the organisation's own, one JSON file each. */
  formatsDir: string | null;
  /** Folder with kinds of instruments of the organisation's own, one JSON file each. */
  instrumentsDir: string | null;
  /** Folder with trajectories of the organisation's own, one JSON file each. */
  trajectoriesDir: string | null;
  /** Load the fictional example at the first start. */
  demo: boolean;
  demoOrganisationName: string;
  /** Folder with the built web app; null serves the API alone. */
  webRoot: string | null;
  /** Number of proxies in front whose X-Forwarded-For may be believed. */
  trustProxy: number;
  /** How many changes one person may make in a minute; a whole address makes ten times as many. */
  writesPerMinute: number;
  logLevel: LogLevel;
}

/** From nothing to everything. */
const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Servers that help browsers in a call find each other; without any they try the network they share. */
export interface IceConfig {
  /** `stun:`, `turn:` and `turns:` addresses. */
  urls: string[];
  /** With a secret everyone gets credentials of their own, which end; otherwise all get the same. */
  secret: string | null;
  username: string | null;
  password: string | null;
}

/** A setting that cannot work: the process says this one sentence and stops. */
export class ConfigError extends Error {}

function port(value: string | undefined): number {
  const number = Number(value ?? 3000);
  if (!Number.isInteger(number) || number < 0 || number > 65535)
    throw new ConfigError(`PORT must be a number from 0 to 65535, not "${value}".`);
  return number;
}

function count(name: string, value: string, from = 1): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < from)
    throw new ConfigError(`${name} must be a whole number from ${from} on, not "${value}".`);
  return number;
}

function level(value: string): LogLevel {
  const known = logLevels.find((it) => it === value);
  if (!known) throw new ConfigError(`LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${value}".`);
  return known;
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

function list(value: string | undefined): string[] {
  return (value ?? '').split(/[\s,]+/).filter((it) => it !== '');
}

function ice(env: NodeJS.ProcessEnv): IceConfig {
  const urls = list(env['ICE_SERVERS']);
  const wrong = urls.find((it) => !/^(stuns?|turns?):[\w.:[\]-]+(\?transport=(udp|tcp))?$/.test(it));
  if (wrong) throw new ConfigError(`ICE_SERVERS must list addresses like stun:host:3478, not "${wrong}".`);
  const secret = env['TURN_SECRET'] ?? null;
  const username = env['TURN_USERNAME'] ?? null;
  const password = env['TURN_PASSWORD'] ?? null;
  if (urls.some((it) => it.startsWith('turn')) && !secret && !(username && password))
    throw new ConfigError('A turn: address needs TURN_SECRET, or TURN_USERNAME and TURN_PASSWORD.');
  return { urls, secret, username, password };
}

/** @param own a frame of our own host would have the run of our pages */
function hosts(name: string, value: string | undefined, own: string): string[] {
  const all = list(value).map((it) => it.toLowerCase());
  const wrong = all.find((it) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?$/.test(it));
  if (wrong) throw new ConfigError(`${name} must list hosts like meet.example.nl, not "${wrong}".`);
  if (all.includes(own)) throw new ConfigError(`${name} must not list ${own}, which is our own host.`);
  return all;
}

/**
 * @param env the environment, e.g. `process.env`
 * @throws ConfigError with one sentence a person can act on
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const listenOn = port(env['PORT']);
  if (!env['DATABASE_URL']) throw new ConfigError('DATABASE_URL is missing.');
  const publicUrl = url('PUBLIC_URL', env['PUBLIC_URL'] ?? `http://localhost:${listenOn}`, [
    'http:',
    'https:',
  ]);
  return {
    port: listenOn,
    host: env['HOST'] ?? '0.0.0.0',
    databaseUrl: url('DATABASE_URL', env['DATABASE_URL'], ['postgres:', 'postgresql:']),
    databasePatience: count('DATABASE_PATIENCE', env['DATABASE_PATIENCE'] ?? '10'),
    publicUrl,
    smtpUrl: env['SMTP_URL'] ? url('SMTP_URL', env['SMTP_URL'], ['smtp:', 'smtps:']) : null,
    mailFrom: env['MAIL_FROM'] ?? 'Leerkring <leerkring@localhost>',
    inboundMailToken: secret('INBOUND_MAIL_TOKEN', env['INBOUND_MAIL_TOKEN']),
    redisUrl: env['REDIS_URL'] ? url('REDIS_URL', env['REDIS_URL'], ['redis:', 'rediss:']) : null,
    scanUrl: env['SCAN_URL'] ? url('SCAN_URL', env['SCAN_URL'], ['clamd:']) : null,
    ice: ice(env),
    callFrameHosts: hosts('CALL_FRAME_HOSTS', env['CALL_FRAME_HOSTS'], new URL(publicUrl).host),
    formatsDir: env['FORMATS_DIR'] ?? null,
    instrumentsDir: env['INSTRUMENTS_DIR'] ?? null,
    trajectoriesDir: env['TRAJECTORIES_DIR'] ?? null,
    demo: env['DEMO'] === '1',
    demoOrganisationName: env['DEMO_ORG_NAME'] ?? 'ROC van Twente (demo)',
    webRoot: env['WEB_ROOT'] ?? null,
    trustProxy: count('TRUST_PROXY', env['TRUST_PROXY'] ?? '0', 0),
    writesPerMinute: count('WRITES_PER_MINUTE', env['WRITES_PER_MINUTE'] ?? '240'),
    logLevel: level(env['LOG_LEVEL'] ?? 'warn'),
  };
}

import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { LogLevel } from '../config.ts';

/**
 * What may be written of an error. A database error carries the statement, its values and the row it stumbled over:
 * answers, names, addresses. None of that belongs in a log.
 */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, constraint, table } = error as { code?: unknown; constraint?: unknown; table?: unknown };
  return { type: error.name, message: error.message, code, constraint, table, stack: error.stack };
}

/** One JSON line per message. Information about start-up is left out: the launcher speaks to people. */
export class JsonLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: LogLevel) {
    this.pino = pino({
      level,
      redact: ['*.password', '*.token', '*.cookie'],
      serializers: { err: describeError },
    });
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.pino.info({ rest }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    if (typeof message === 'object' && message !== null) this.pino.error(message, String(rest.at(-1) ?? ''));
    else this.pino.error({ rest }, String(message));
  }
  warn(message: unknown, ...rest: unknown[]): void {
    if (typeof message === 'object' && message !== null) this.pino.warn(message, String(rest.at(-1) ?? ''));
    else this.pino.warn({ rest }, String(message));
  }
}

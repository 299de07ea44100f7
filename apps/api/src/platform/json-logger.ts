import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';

/** One JSON line per message. Information about start-up is left out: the launcher speaks to people. */
export class JsonLogger implements LoggerService {
  private readonly pino = pino({
    level: process.env['LOG_LEVEL'] ?? 'warn',
    redact: ['*.password', '*.token', '*.cookie'],
  });

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

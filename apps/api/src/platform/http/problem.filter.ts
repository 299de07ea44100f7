import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ProblemBody, ProblemCode } from '@leerkring/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryFailedError } from 'typeorm';
import { isAway } from '../db/away.ts';
import { constraintProblems } from '../db/constraints.ts';
import { Problem } from './problem.ts';

const codeByStatus: Record<number, ProblemCode> = {
  400: 'unreadable',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  413: 'too_large',
  415: 'unreadable',
  429: 'too_many_requests',
  503: 'unavailable',
};

interface PostgresError {
  message?: string;
  code?: string;
  constraint?: string;
}

/** PostgreSQL codes: 23xxx integrity, 22021 NUL in text, 40001/40P01 two writers in each other's way. */
function fromDatabase(error: PostgresError): Problem | null {
  if (error.constraint && constraintProblems[error.constraint])
    return new Problem(constraintProblems[error.constraint] ?? 'conflict');
  if (error.code === '22021' || error.code === '22P05') return new Problem('invalid');
  if (error.code?.startsWith('23') || error.code === '40001' || error.code === '40P01')
    return new Problem('conflict');
  return isAway(error) ? new Problem('unavailable') : null;
}

/** Turns whatever was thrown into the refusal people get; null means it is a bug of ours. */
export function toProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof QueryFailedError) return fromDatabase(error.driverError as PostgresError);
  if (error instanceof HttpException) {
    const code = codeByStatus[error.getStatus()];
    return code ? new Problem(code) : null;
  }
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') {
    const code = codeByStatus[error.statusCode];
    return code ? new Problem(code) : null;
  }
  return error instanceof Error ? fromDatabase(error) : null;
}

/** One filter for both doors: an HTTP status with a body, or the acknowledgement of a socket message. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() === 'ws') {
      const acknowledge = host
        .getArgs()
        .findLast(
          (argument): argument is (answer: { problem: ProblemBody }) => void =>
            typeof argument === 'function',
        );
      acknowledge?.({ problem: this.body(error) });
      return;
    }
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const body = this.body(error, request.id);
    // A route may already have announced a file of another type.
    void reply.removeHeader('content-disposition');
    if (body.status === 429) void reply.header('retry-after', String(body.facts?.['seconds'] ?? 60));
    if (body.status === 503) void reply.header('retry-after', '5');
    void reply
      .status(body.status)
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(body);
  }

  private body(error: unknown, requestId?: string): ProblemBody {
    const problem = toProblem(error);
    if (!problem)
      this.logger.error({ err: error, requestId }, error instanceof Error ? error.stack : undefined);
    return (problem ?? new Problem('internal')).toBody(requestId);
  }
}

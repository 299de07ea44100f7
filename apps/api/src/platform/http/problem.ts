import { problems, type ProblemBody, type ProblemCode } from '@leerkring/shared';

type Details = Pick<ProblemBody, 'fields' | 'facts' | 'now'>;

/** An expected refusal. Anything else that is thrown is a bug and is answered `internal`. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly details: Details = {},
  ) {
    super(code);
    this.status = problems[code];
  }

  toBody(requestId?: string): ProblemBody {
    return { code: this.code, status: this.status, ...this.details, ...(requestId && { requestId }) };
  }
}

import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { toFieldErrors } from '@leerkring/shared';
import { Problem } from './problem.ts';

/** A text of several chapters with lists, tables and marks stays far below. */
const mostLevels = 64;

function isDeeperThan(levels: number, it: unknown): boolean {
  if (typeof it !== 'object' || it === null) return false;
  return levels === 0 || Object.values(it).some((inside) => isDeeperThan(levels - 1, inside));
}

/** What reads a body goes down level by level: a hundred thousand of them, in a small body, would exhaust the stack. */
class BoundedPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // What a decorator of ours puts in, such as the socket, came from no reader and is not to be read here.
    if (metadata.type !== 'custom' && isDeeperThan(mostLevels, value)) throw new Problem('invalid');
    return super.transform(value, metadata);
  }
}

/** Reads every body and socket message as its shared class; what does not fit is refused at its field. */
export function createValidationPipe(): ValidationPipe {
  return new BoundedPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    exceptionFactory: (errors) => new Problem('invalid', { fields: toFieldErrors(errors) }),
  });
}

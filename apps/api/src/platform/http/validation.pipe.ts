import { ValidationPipe } from '@nestjs/common';
import { toFieldErrors } from '@leerkring/shared';
import { Problem } from './problem.ts';

/** Reads every body and socket message as its shared class; what does not fit is refused at its field. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    exceptionFactory: (errors) => new Problem('invalid', { fields: toFieldErrors(errors) }),
  });
}

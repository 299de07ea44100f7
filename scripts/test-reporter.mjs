import { inspect } from 'node:util';

/** One JSON line per test, suites left out: what scripts/test.mjs sums up. */
export default async function* report(source) {
  for await (const { type, data } of source) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    const skipped = data.skip !== undefined || data.todo !== undefined;
    const error = data.details?.error;
    yield `${JSON.stringify({
      title: data.name,
      result: skipped ? 'skip' : type === 'test:pass' ? 'pass' : 'fail',
      message: error ? inspect(error.cause ?? error) : '',
    })}\n`;
  }
}

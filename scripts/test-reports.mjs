import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ title: string, message: string }} Failure */
/** @typedef {{ name: string, seconds: number }} Took */
/** @typedef {{ passed: number, skipped: number, failures: Failure[], took?: Took[] }} Outcome */

/** @param {string} file */
function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @param {string} file @returns {Outcome} */
export function readJest(file) {
  const report = read(file);
  const failures = [];
  for (const suite of report.testResults) {
    const tests = suite.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
    for (const test of tests)
      failures.push({
        title: [path.basename(suite.name), ...test.ancestorTitles, test.title].join(' › '),
        message: test.failureMessages.join('\n'),
      });
    // a file that does not load has no tests to fail, and must not count as fine
    if (suite.status === 'failed' && tests.length === 0) {
      failures.push({ title: path.basename(suite.name), message: suite.message });
    }
  }
  const took = report.testResults.map((/** @type {any} */ suite) => ({
    name: path.basename(suite.name),
    seconds: (suite.endTime - suite.startTime) / 1000,
  }));
  return {
    passed: report.numPassedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
    took,
  };
}

/** What a journey that went wrong leaves beside its error. @type {Record<string, string>} */
const besides = { server: 'The server said', screens: 'On the screens stood' };

/** @param {string} file @returns {Outcome} */
export function readPlaywright(file) {
  const report = read(file);
  /** @type {Failure[]} */
  const failures = report.errors.map((/** @type {any} */ error) => ({
    title: 'journeys',
    message: words(error),
  }));
  /** @type {Took[]} */
  const took = [];
  for (const spec of report.suites.flatMap(specsOf)) {
    const results = spec.tests.flatMap((/** @type {any} */ test) => test.results);
    const milliseconds = results.reduce(
      (/** @type {number} */ sum, /** @type {any} */ it) => sum + it.duration,
      0,
    );
    took.push({ name: `${spec.file}:${spec.line}`, seconds: milliseconds / 1000 });
    if (spec.ok) continue;
    const errors = spec.tests.flatMap((/** @type {any} */ test) =>
      test.results.flatMap((/** @type {any} */ result) => [
        ...result.errors.map(words),
        ...result.attachments
          .filter(({ name, body }) => name in besides && body)
          .map(
            ({ name, body }) => `${besides[name]}:\n${Buffer.from(body, 'base64').toString().slice(-24_000)}`,
          ),
      ]),
    );
    failures.push({ title: `${spec.file} › ${spec.title}`, message: errors.join('\n') });
  }
  return { passed: report.stats.expected, skipped: report.stats.skipped, failures, took };
}

/** @param {any} suite @returns {any[]} */
function specsOf(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

/** @param {{ message?: string, stack?: string, snippet?: string }} error */
function words({ message, stack, snippet }) {
  return stripVTControlCharacters([message ?? stack ?? '', snippet ?? ''].join('\n'));
}

/** @param {string} file @returns {Outcome} */
export function readNodeTest(file) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  /** @type {(Failure & { result: string })[]} */
  const tests = lines.map((line) => JSON.parse(line));
  return {
    passed: tests.filter(({ result }) => result === 'pass').length,
    skipped: tests.filter(({ result }) => result === 'skip').length,
    failures: tests.filter(({ result }) => result === 'fail'),
  };
}

import { statSync } from 'node:fs';

/** What waits for killed servers, or walks every door, takes a minute and more. */
const long = /\.kill\.|(every-|same-moment|small-groups|suggestion\.rules|plan\.rules)/;

/**
 * Begins with the test files that take longest, so that none of them runs on by itself when all others are done. A file
 * that is not known for it is judged by its size.
 */
export default class LongestFirst {
  /** @param {{ path: string }[]} tests */
  sort(tests) {
    const weight = new Map(
      tests.map(({ path }) => [path, (long.test(path) ? 1e9 : 0) + statSync(path).size]),
    );
    return tests.toSorted((a, b) => (weight.get(b.path) ?? 0) - (weight.get(a.path) ?? 0));
  }

  /** @param {{ path: string }[]} tests @param {{ shardIndex: number, shardCount: number }} part */
  shard(tests, { shardIndex, shardCount }) {
    return tests.filter((_, index) => index % shardCount === shardIndex - 1);
  }

  /** @param {{ path: string }[]} tests */
  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {
    // Nothing is kept from one run to the next.
  }
}

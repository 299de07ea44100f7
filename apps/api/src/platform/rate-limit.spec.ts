import fc from 'fast-check';
import { RateLimit, RateLimits } from './rate-limit.ts';

let now = 0;
beforeEach(() => {
  now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

test('lets no more pass in any stretch of time than its burst and its rate', () => {
  const steps = fc.array(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 5 })), { maxLength: 200 });
  fc.assert(
    fc.property(
      steps,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 5, max: 50 }),
      (all, rate, burst) => {
        now = 0;
        const limit = new RateLimit(rate, burst);
        let passed = 0;
        for (const [pause, weight] of all) {
          now += pause;
          if (limit.allows(weight)) passed += weight;
          expect(passed).toBeLessThanOrEqual(burst + (now / 1000) * rate + 1e-6);
        }
      },
    ),
  );
});

test('says how long to wait, and lets it pass then', () => {
  const limits = new RateLimits(2, 4);
  for (let index = 0; index < 4; index += 1) expect(limits.take('marit')).toBe(0);
  expect(limits.take('marit')).toBe(1);
  expect(limits.take('marit', 4)).toBe(2);
  expect(limits.take('renske')).toBe(0);
  now += 2000;
  expect(limits.take('marit', 4)).toBe(0);
});

test('remembers no more keys than it may, and forgets those at rest first', () => {
  const limits = new RateLimits(1, 10, 4);
  for (const key of ['a', 'b', 'c']) limits.take(key);
  now += 5000;
  limits.take('busy', 10);
  limits.take('next');
  expect(limits.take('busy', 10)).toBeGreaterThan(0);
});

import type { PortraitSourceDto } from '@leerkring/shared';
import { withSource } from './start.rules.ts';

const source = (slug: string, url = slug): PortraitSourceDto => ({
  slug,
  title: slug,
  programme: slug,
  institution: 'x',
  licence: 'cc_by',
  url,
});

it('drops nobody: not who it began with, nor those whose words the other had, and names each once', () => {
  const begun = withSource(null, source('a'), null);
  expect(begun).toEqual(source('a'));
  const both = withSource(begun, source('b'), { ...source('c'), also: [source('a', 'old'), source('d')] });
  expect(both).toEqual({ ...source('a'), also: [source('b'), source('c'), source('d')] });
  // Taken up again, its newest page is the one to go to.
  expect(withSource(both, source('b', 'b/2'), null).also?.[0]).toEqual(source('b', 'b/2'));
  expect(withSource(both, source('a', 'a/2'), null).url).toBe('a/2');
});

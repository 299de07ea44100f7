import type { TestApp, Visitor } from './app.ts';

/** Everything that a stranger can read of a publication: its first page and every page that it leads to. */
export async function everyPage(stranger: Visitor, path: string): Promise<Map<string, string>> {
  const first = (await stranger.get<string>(path)).body;
  const [version] = /\/publicatie\/[^/"]+\/\d+\.\d+(?=\.pdf")/.exec(first) ?? [];
  const found = new Map([[path, first]]);
  for (const [, href = ''] of first.matchAll(/href="([^"#]+)/g))
    if (version && href.startsWith(`${version}/`) && !found.has(href))
      found.set(href, (await stranger.get<string>(href)).body);
  return found;
}

/** A file as it comes, for someone of the cast or for a stranger. */
export async function fetchBytes(
  house: Pick<TestApp, 'origin'>,
  path: string,
  who?: Visitor,
): Promise<Buffer> {
  const response = await fetch(`${house.origin}${path}`, {
    headers: who?.cookie ? { cookie: who.cookie } : {},
  });
  return Buffer.from(await response.arrayBuffer());
}

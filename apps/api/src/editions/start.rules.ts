import { portraitSources, type PortraitSourceDto, type StartedFromDto } from '@leerkring/shared';

/**
 * Whose words a portrait has once those of another come along. Nobody's name goes: not of who it began with, and not of
 * those whose words the other had.
 * @param its whose words are in that other portrait
 */
export function withSource(
  before: StartedFromDto | null,
  source: PortraitSourceDto,
  its: StartedFromDto | null,
): StartedFromDto {
  const all = new Map<string, PortraitSourceDto>();
  for (const it of [...portraitSources(before), source, ...portraitSources(its)]) {
    const { slug, title, programme, institution, licence, url } = it;
    // Of one taken up again the newest page counts.
    if (!all.has(slug) || it === source) all.set(slug, { slug, title, programme, institution, licence, url });
  }
  const [first = source, ...also] = all.values();
  return also.length > 0 ? { ...first, also } : first;
}

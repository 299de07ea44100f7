import type { CodeContentDto } from '@leerkring/shared';
import type { Code } from '../codes/code.entity.ts';
import { speakerOf } from '../codes/code.rules.ts';
import type { QdaCode } from './qda-project.rules.ts';

/** Longer than anything in our book, so that no two of theirs become one by being cut. */
const longestName = 80;
const longestText = 1000;

/** The codes that stand, below one another; what a code includes and excludes goes along in its description. */
export function codeTree(codes: readonly Code[]): QdaCode[] {
  const byId = new Map(codes.map((it) => [it.id, it]));
  const below = Map.groupBy(
    codes.filter(({ mergedIntoId }) => !mergedIntoId),
    ({ parentId }) => (parentId ? speakerOf(parentId, byId) : null),
  );
  const inside = (parentId: string | null): QdaCode[] =>
    (below.get(parentId) ?? []).map((it) => ({
      guid: it.id,
      name: it.name,
      description: [it.definition, it.include && `+ ${it.include}`, it.exclude && `- ${it.exclude}`]
        .filter((line) => line !== '')
        .join('\n\n'),
      codes: inside(it.id),
    }));
  return inside(null);
}

/** Parents before their children. */
export function flat(
  codes: readonly QdaCode[],
  parentGuid: string | null = null,
): { code: QdaCode; parentGuid: string | null }[] {
  return codes.flatMap((code) => [{ code, parentGuid }, ...flat(code.codes, code.guid)]);
}

const clipped = (text: string): string => text.slice(0, longestText);

export function codeContent(code: QdaCode, parentId: string | null): CodeContentDto {
  const name = code.name.trim().slice(0, longestName).trim() || '?';
  const parts = code.description.trim().split(/\n\n(?=[+-] )/);
  const part = (sign: string) => parts.find((it) => it.startsWith(`${sign} `))?.slice(2) ?? '';
  const definition = parts.filter((it) => !/^[+-] /.test(it)).join('\n\n');
  return {
    name,
    definition: clipped(definition),
    include: clipped(part('+')),
    exclude: clipped(part('-')),
    parentId,
  };
}

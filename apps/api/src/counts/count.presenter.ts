import type {
  CountedQuestionDto,
  CountedWordingDto,
  CountedYearDto,
  SettledCountDto,
} from '@leerkring/shared';
import type { ProtocolQuestion } from '../protocols/protocol-question.entity.ts';
import { placeKey } from './count.rules.ts';
import type { SettledCount } from './settled-count.entity.ts';

/** Of each group the counts that were settled last. `wordings` needs `version`, `rows` is oldest first. */
export function presentQuestion(
  key: string,
  wordings: ProtocolQuestion[],
  rows: SettledCount[],
): CountedQuestionDto {
  const [first] = wordings;
  if (!first) throw new Error('a counted question was asked');
  return {
    key,
    canonicalId: first.canonicalId,
    kind: first.kind,
    scaleMax: first.scaleMax,
    scaleLow: first.scaleLow,
    scaleHigh: first.scaleHigh,
    unit: first.unit,
    wordings: presentWordings(wordings),
    counts: latestOf(rows),
    otherYears: [],
  };
}

/** The same question in another year: `wordings` and `rows` are of that year's group, whose `plg` has its year. */
export function presentYear(
  { id, schoolYear }: { id: string; schoolYear: string },
  wordings: ProtocolQuestion[],
  rows: SettledCount[],
): CountedYearDto {
  const counts = latestOf(rows).filter((it) => it.programmeId === null && it.version === null);
  return { plgId: id, schoolYear, wordings: presentWordings(wordings), counts };
}

function latestOf(rows: SettledCount[]): SettledCountDto[] {
  return [...new Map(rows.map((it) => [placeKey(it), it])).values()].map(presentCount);
}

function presentWordings(wordings: ProtocolQuestion[]): CountedWordingDto[] {
  return [...Map.groupBy(wordings, (it) => `${it.audience} ${it.text}`).values()].flatMap(presentWording);
}

function presentWording(alike: ProtocolQuestion[]): CountedWordingDto[] {
  const [first] = alike;
  if (!first) return [];
  const versions = alike
    .map(({ version }) => version.number)
    .toSorted((a, b) => a.localeCompare(b, undefined, { numeric: true }));
  return [{ audience: first.audience, text: first.text, versions }];
}

function presentCount(it: SettledCount): SettledCountDto {
  return {
    audience: it.audience,
    programmeId: it.programmeId,
    version: it.version,
    settledAt: it.settledAt.toISOString(),
    counts: it.counts,
  };
}

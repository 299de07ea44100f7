import { type InsightOriginDto, type OriginFindingDto, percentOf, sheetKinds } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { TextLink } from '../../../ui/text-link.tsx';

/** What came out of one source, over its own people: dreams and needs of a working session apart. */
export function OriginFindings(props: { plgId: string; origin: InsightOriginDto; name: string }) {
  const t = useText('insights').origins;
  const { kind, findings } = props.origin;
  if (findings.length === 0) return <Text c="dimmed">{t.nothing}</Text>;
  if (kind !== 'workshop') return <List {...props} findings={findings} title={t.findings} />;
  return sheetKinds
    .map((sheet) => ({ sheet, found: findings.filter((it) => it.sheet === sheet) }))
    .filter(({ found }) => found.length > 0)
    .map(({ sheet, found }) => <List key={sheet} {...props} findings={found} title={t.sheets[sheet]} />);
}

function List(props: {
  plgId: string;
  origin: InsightOriginDto;
  name: string;
  title: string;
  findings: OriginFindingDto[];
}) {
  const t = useText('insights').origins;
  const { kind } = props.origin;
  return (
    <div>
      <Text size="sm" fw={600}>
        {props.title}
      </Text>
      <Stack
        component="ul"
        gap={4}
        p={0}
        m={0}
        aria-label={`${props.title}: ${props.name}`}
        style={{ listStyle: 'none' }}
      >
        {props.findings.map((it, at) => (
          <Text component="li" key={it.themeId ?? at} style={{ overflowWrap: 'anywhere' }}>
            {it.themeId === null ? (
              it.text
            ) : (
              <TextLink to={`/plg/${props.plgId}/rapport/rode-draden/${it.themeId}`}>{it.text}</TextLink>
            )}{' '}
            <Text span c="dimmed">
              {it.count === null
                ? t.tooFew
                : kind === 'survey'
                  ? t.most(it.answer, it.count, it.of, percentOf(it.count, it.of))
                  : t.counted[kind](it.count, it.of)}
            </Text>
          </Text>
        ))}
      </Stack>
    </div>
  );
}

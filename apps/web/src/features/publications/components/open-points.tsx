import type { OpenPointDto, OpenPointKind } from '@leerkring/shared';
import { List, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { TextLink } from '../../../ui/text-link.tsx';

const paths: Record<OpenPointKind, string> = {
  claims: 'rapport/onderbouwing',
  copied: 'rapport/onderbouwing',
  recognisable: 'rapport/onderbouwing',
  reading: 'coderen/lezen',
  codings: 'coderen/dubbel',
  suggestions: 'rapport',
  comments: 'rapport',
  facts: 'rapport/feiten',
};

/** What should be done before anybody signs, each with the way there. */
export function OpenPoints(props: { plgId: string; points: OpenPointDto[] }) {
  const t = useText('publications').signing;
  if (props.points.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text fw={560}>{t.openTitle}</Text>
      <List>
        {props.points.map(({ kind, count }) => (
          <List.Item key={kind}>
            <TextLink to={`/plg/${props.plgId}/${paths[kind]}`}>{t.open[kind](count)}</TextLink>
          </List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed">
        {t.openLead}
      </Text>
    </Stack>
  );
}

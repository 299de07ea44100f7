import type { RecommendationDto } from '@leerkring/shared';
import { Group, Menu, Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';

const tones = { idea: 'neutral', candidate: 'waiting', agreed: 'done' } as const;

/** One recommendation with what it rests on, whose it is and how far it got. */
export function RecommendationCard(props: {
  recommendation: RecommendationDto;
  onEdit: () => void;
  onAssign: () => void;
  onMove: (verb: 'agree' | 'park' | 'reopen') => void;
}) {
  const t = useText('recommendations');
  const dates = useDates();
  const { recommendation: it } = props;
  const { can } = it;
  const hasMenu = can.edit || can.assign || can.agree || can.park || can.reopen;
  return (
    <Surface component="li">
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text ff="var(--lk-serif)" fz="lg" style={{ overflowWrap: 'anywhere' }}>
            {it.wording}
          </Text>
          {hasMenu && (
            <RowMenu label={t.menu(it.wording)}>
              {can.agree && <Menu.Item onClick={() => props.onMove('agree')}>{t.agree}</Menu.Item>}
              {can.edit && <Menu.Item onClick={props.onEdit}>{t.edit}</Menu.Item>}
              {can.assign && <Menu.Item onClick={props.onAssign}>{t.assign}</Menu.Item>}
              {can.park && <Menu.Item onClick={() => props.onMove('park')}>{t.park}</Menu.Item>}
              {can.reopen && <Menu.Item onClick={() => props.onMove('reopen')}>{t.reopen}</Menu.Item>}
            </RowMenu>
          )}
        </Group>
        <Group gap="xs">
          <StatusChip tone={tones[it.state]}>{t.states[it.state]}</StatusChip>
          {it.themes.length === 0 && <StatusChip tone="refused">{t.noEvidence}</StatusChip>}
          {it.themes.map((theme) => (
            <StatusChip key={theme.id} tone="active">
              {theme.support
                ? `${theme.name}: ${t.support(theme.support.conversations, theme.support.conversationsOf)}`
                : theme.name}
            </StatusChip>
          ))}
        </Group>
        <Text size="sm" c="dimmed">
          {it.ownerName !== null && it.due !== null
            ? t.ownerAndDue(it.ownerName, dates.day(it.due))
            : it.ownerName !== null
              ? t.ownerOnly(it.ownerName)
              : t.proposedBy(it.proposedBy)}
        </Text>
      </Stack>
    </Surface>
  );
}

import type { CodingDto } from '@leerkring/shared';
import { Button, Group, Menu, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';

/** One code in one layer, and what can be done with it. */
export function CodingLine(props: {
  coding: CodingDto;
  codeName: string;
  onDrop: () => void;
  onMark: (isExample: boolean) => void;
  onMove: () => void;
  onLink: () => void;
}) {
  const t = useText('codings');
  const { coding: it, codeName } = props;
  const hasMenu = it.can.drop || it.can.mark || it.can.link;
  return (
    <Group component="li" gap="xs" wrap="nowrap" align="center">
      <Text size="sm" style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Text span fw={620}>
          {codeName}
        </Text>{' '}
        <Text span c="dimmed">
          “{it.words.length > 60 ? `${it.words.slice(0, 57)}…` : it.words}”,{' '}
          {t.layer(it.isMine ? t.me : (it.coderName ?? t.someone))}
        </Text>{' '}
        {it.isExample && <StatusChip tone="neutral">{t.example}</StatusChip>}{' '}
        {(it.stage === 'blind' || it.stage === 'handed_in') && (
          <StatusChip tone="active">{t.blind}</StatusChip>
        )}{' '}
        {it.isStale && <StatusChip tone="waiting">{t.stale}</StatusChip>}{' '}
        {it.isStale && !it.found && (
          <Text span c="dimmed">
            {t.gone}
          </Text>
        )}
      </Text>
      {it.isStale && it.found && it.can.move && (
        <Button size="compact-md" variant="default" aria-label={t.moveOf(codeName)} onClick={props.onMove}>
          {t.move}
        </Button>
      )}
      {hasMenu && (
        <RowMenu label={t.menu(codeName, it.words.slice(0, 60))}>
          {it.can.link && <Menu.Item onClick={props.onLink}>{t.link}</Menu.Item>}
          {it.can.mark && (
            <Menu.Item onClick={() => props.onMark(!it.isExample)}>
              {it.isExample ? t.unmark : t.mark}
            </Menu.Item>
          )}
          {it.can.drop && <Menu.Item onClick={props.onDrop}>{t.drop}</Menu.Item>}
        </RowMenu>
      )}
    </Group>
  );
}

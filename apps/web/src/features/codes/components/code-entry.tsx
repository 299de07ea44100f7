import type { CodeDto, CodingDto } from '@leerkring/shared';
import { Group, Menu, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { CodeMeaning } from './code-meaning.tsx';

export type CodeAct = 'edit' | 'merge' | 'split' | 'history';

/** One code of the book with what shows it. */
export function CodeEntry(props: {
  code: CodeDto;
  depth: number;
  codings: CodingDto[];
  /** Null where nobody told how often it was used. */
  count: number | null;
  onAct: (act: CodeAct) => void;
}) {
  const t = useText('codes');
  const { code } = props;
  const examples = props.codings.filter((it) => it.isExample);
  return (
    <Group
      component="li"
      align="flex-start"
      justify="space-between"
      wrap="nowrap"
      gap="sm"
      pl={`${Math.min(props.depth, 3) * 1.25}rem`}
    >
      <Stack gap={4} maw="var(--lk-text)" style={{ minWidth: 0 }}>
        <Text fw={620} style={{ overflowWrap: 'anywhere' }}>
          {code.name}
        </Text>
        <CodeMeaning of={code} />
        {examples.length > 0 && (
          <Stack component="ul" gap={4} p={0} m={0} aria-label={t.examples} style={{ listStyle: 'none' }}>
            {examples.map((it) => (
              <Text component="li" key={it.id} size="sm" fs="italic" style={{ overflowWrap: 'anywhere' }}>
                “{it.words}”
              </Text>
            ))}
          </Stack>
        )}
        {props.count !== null && (
          <Text size="sm" c="dimmed">
            {t.count(props.count)}
          </Text>
        )}
      </Stack>
      <RowMenu label={t.menu(code.name)}>
        {code.can.edit && <Menu.Item onClick={() => props.onAct('edit')}>{t.edit}</Menu.Item>}
        {code.can.merge && <Menu.Item onClick={() => props.onAct('merge')}>{t.merge}</Menu.Item>}
        {code.can.split && <Menu.Item onClick={() => props.onAct('split')}>{t.split}</Menu.Item>}
        <Menu.Item onClick={() => props.onAct('history')}>{t.history}</Menu.Item>
      </RowMenu>
    </Group>
  );
}

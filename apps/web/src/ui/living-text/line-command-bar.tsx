import { Button, Group, Text } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { memo } from 'react';
import { useText } from '../../text/text.ts';
import { type LineCommands, runLineCommand } from './line-commands.ts';

/** The same commands for whoever does not type them. */
export const LineCommandBar = memo(function LineCommandBar(props: {
  editor: Editor;
  commands: LineCommands;
  label: string;
}) {
  const t = useText('living-text');
  const { editor, commands } = props;
  return (
    <Group gap={4} px="xs" pb={6} role="group" aria-label={t.lineOf(props.label)}>
      <Text size="sm" c="dimmed">
        {t.line}
      </Text>
      {commands.list.map(({ name, label, words, keys }) => (
        <Button
          key={name}
          variant="subtle"
          size="compact-sm"
          title={`/${words[0] ?? ''} · ${keys.replaceAll('-', '+')}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            runLineCommand(editor, commands, name);
            editor.commands.focus();
          }}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
});

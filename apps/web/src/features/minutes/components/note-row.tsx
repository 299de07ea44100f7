import type { NoteDto } from '@leerkring/shared';
import { Group, Text } from '@mantine/core';
import { IconBulb, IconHelpCircle, IconQuote } from '@tabler/icons-react';
import { useText } from '../../../text/text.ts';

const icons = { insight: IconBulb, question: IconHelpCircle, quote: IconQuote };

/** An insight, a question or somebody's words, kept from a line. */
export function NoteRow({ note }: { note: NoteDto }) {
  const t = useText('minutes');
  const Icon = icons[note.kind];
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start">
      <Text span c="var(--mantine-color-anchor)" mt={4} lh={1} aria-hidden>
        <Icon size={18} />
      </Text>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{note.text}</Text>
        <Text size="sm" c="dimmed">
          {t.kinds[note.kind]}
        </Text>
      </div>
    </Group>
  );
}

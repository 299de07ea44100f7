import type { ProtocolChangesDto, TextPartDto } from '@leerkring/shared';
import { Box, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useText } from '../../../text/text.ts';

/** What changed, word by word; readable without colour. */
export function ChangesView({ changes: it }: { changes: ProtocolChangesDto }) {
  const t = useText('protocols');
  return (
    <Box mt="md">
      <Text fw={600}>{t.history.changes(it.fromNumber, it.toNumber)}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {it.changes.length === 0 && t.history.none}
        {it.changes.length > 0 && (it.isWordingOnly ? t.history.wordingOnly : t.history.meaning)}
      </Text>
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {it.changes.map((change) => (
          <li key={`${change.kind}${change.audience}${change.lineageId}`}>
            <Text size="sm" c="dimmed">
              {t.changes[change.kind]} · {t.forAudience(change.audience).toLowerCase()}
            </Text>
            <Text style={{ overflowWrap: 'anywhere' }}>
              {change.parts.map((part, at) => (
                // Parts have no identity of their own: their place in the sentence is all they are.
                <Part key={`${at}${part.kind}`} part={part} />
              ))}
            </Text>
          </li>
        ))}
      </Stack>
    </Box>
  );
}

function Part({ part }: { part: TextPartDto }) {
  const { history: t } = useText('protocols');
  if (part.kind === 'same') return <>{part.text}</>;
  if (part.kind === 'removed')
    return (
      <del style={{ color: 'var(--mantine-color-error)' }}>
        <VisuallyHidden>{t.removed}: </VisuallyHidden>
        {part.text}
      </del>
    );
  return (
    <ins style={{ color: 'var(--lk-done)' }}>
      <VisuallyHidden>{t.added}: </VisuallyHidden>
      {part.text}
    </ins>
  );
}

import type { CodeDto } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { codeVersionsQuery } from '../api.ts';
import { CodeMeaning } from './code-meaning.tsx';

/** Every wording of one code, the newest first. */
export function CodeHistory({ code }: { code: CodeDto }) {
  const t = useText('codes');
  const dates = useDates();
  const { data, error } = useQuery(codeVersionsQuery(code.id));
  return (
    <Stack component="ol" gap="lg" p={0} m={0} style={{ listStyle: 'none' }} aria-busy={!data}>
      <ProblemNote error={error} />
      {data?.map((it) => (
        <Stack component="li" gap={4} key={it.revision}>
          <Text fw={620}>
            {t.version(it.revision)}: {it.name}
          </Text>
          <Text size="sm" c="dimmed">
            {dates.day(it.at)}, {t.by(it.changedByName ?? t.someone)}
          </Text>
          <CodeMeaning of={it} />
        </Stack>
      ))}
    </Stack>
  );
}

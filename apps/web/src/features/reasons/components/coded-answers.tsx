import type { QuestionReasonsDto } from '@leerkring/shared';
import { Checkbox, Group, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useCodeAnswer } from '../api.ts';

/** Every answer in words, with the reasons it gives. One answer may give several. */
export function CodedAnswers(props: { instrumentId: string; it: QuestionReasonsDto }) {
  const t = useText('reasons');
  const code = useCodeAnswer(props.instrumentId);
  const [isOnlyOpen, setOnlyOpen] = useState(false);
  const { reasons, answers } = props.it;
  const shown = answers.filter(({ reasonIds }) => !isOnlyOpen || reasonIds.length === 0);
  return (
    <>
      {reasons.length > 0 && (
        <Switch
          label={t.onlyOpen}
          checked={isOnlyOpen}
          onChange={({ currentTarget }) => setOnlyOpen(currentTarget.checked)}
        />
      )}
      <ProblemNote error={code.error} />
      <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
        {shown.map(({ key, text, reasonIds }) => (
          <li key={key}>
            <Stack gap={4} role="group" aria-label={text.slice(0, 80)}>
              <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{text}</Text>
              <Group gap="md">
                {reasons.map(({ id, name }) => (
                  <Checkbox
                    key={id}
                    label={name}
                    checked={reasonIds.includes(id)}
                    styles={{ labelWrapper: { minWidth: 0 }, label: { overflowWrap: 'anywhere' } }}
                    onChange={({ currentTarget }) => code.mutate({ id, key, isIn: currentTarget.checked })}
                  />
                ))}
              </Group>
            </Stack>
          </li>
        ))}
      </Stack>
    </>
  );
}

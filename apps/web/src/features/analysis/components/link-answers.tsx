import type { AnswerDto, ThemeDto, ThemeVoice } from '@leerkring/shared';
import { SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { isFound, SearchField } from '../../../ui/search-field.tsx';
import { answersQuery } from '../../interviews/api.ts';
import { useLinkAnswer } from '../api.ts';

/** Which answers carry a thread, and which speak against it. */
export function LinkAnswers(props: { plgId: string; theme: ThemeDto }) {
  const t = useText('analysis');
  const answers = useSuspenseQuery(answersQuery(props.plgId)).data;
  const [sought, setSought] = useState('');
  const [isLinkedOnly, setLinkedOnly] = useState(false);
  const link = useLinkAnswer(props.theme.id);
  const voiceOf = new Map(props.theme.links.map((it) => [it.answerId, it.voice]));
  const shown = answers.filter(
    (it) =>
      it.text !== '' &&
      isFound(sought, it.code, it.text, it.questionText) &&
      (!isLinkedOnly || voiceOf.has(it.id)),
  );
  return (
    <Stack gap="lg">
      <Text c="dimmed">{t.linkHint}</Text>
      <SearchField label={t.find} value={sought} onChange={setSought} />
      <Switch
        label={t.onlyLinked}
        checked={isLinkedOnly}
        onChange={(event) => setLinkedOnly(event.currentTarget.checked)}
      />
      <ProblemNote error={link.error} />
      {shown.length === 0 && <Text c="dimmed">{t.noneFound}</Text>}
      <Stack component="ul" gap="lg" p={0} m={0} style={{ listStyle: 'none' }}>
        {shown.map((answer) => (
          <LinkRow
            key={answer.id}
            answer={answer}
            voice={voiceOf.get(answer.id) ?? null}
            onChange={(voice) => link.mutate({ answerId: answer.id, voice })}
          />
        ))}
      </Stack>
    </Stack>
  );
}

function LinkRow(props: {
  answer: AnswerDto;
  voice: ThemeVoice | null;
  onChange: (voice: ThemeVoice | null) => void;
}) {
  const t = useText('analysis');
  const isNarrow = useMediaQuery('(max-width: 30em)', false, { getInitialValueInEffect: false });
  const { answer } = props;
  return (
    <Stack component="li" gap={6}>
      <Text size="sm" c="dimmed">
        {answer.code} · {answer.questionText}
      </Text>
      <Text style={{ overflowWrap: 'anywhere' }}>{answer.text}</Text>
      <SegmentedControl
        aria-label={t.voiceOf(answer.code, answer.questionText)}
        data={[
          { value: 'none', label: t.voices.none },
          { value: 'support', label: t.voices.support },
          { value: 'counter', label: t.voices.counter },
        ]}
        value={props.voice ?? 'none'}
        onChange={(next) => props.onChange(next === 'none' ? null : (next as ThemeVoice))}
        orientation={isNarrow ? 'vertical' : 'horizontal'}
        style={{ alignSelf: 'flex-start' }}
      />
    </Stack>
  );
}

import type { AnswerDto, CodingDto, RangeDto } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../../text/text.ts';
import { MarkedText } from './marked-text.tsx';

/** One answer with the codes of every layer below it. */
export function AnswerRow(props: {
  answer: AnswerDto;
  codings: CodingDto[];
  chosen: RangeDto | null;
  canCode: boolean;
  renderCoding: (coding: CodingDto) => ReactNode;
  onChoose: (range: RangeDto | null) => void;
  onOpen: () => void;
}) {
  const t = useText('codings');
  const { answer } = props;
  return (
    <>
      <Group justify="space-between" gap={4} align="flex-start">
        <Text size="sm" c="dimmed" style={{ flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' }}>
          {answer.code} · {answer.questionText}
        </Text>
        {props.canCode && (
          <Button
            size="compact-md"
            variant="subtle"
            style={{ flex: 'none' }}
            aria-label={t.allOf(answer.code)}
            onClick={() => props.onChoose({ start: 0, end: answer.text.length })}
          >
            {t.all}
          </Button>
        )}
      </Group>
      <MarkedText
        answer={answer}
        codings={props.codings}
        chosen={props.chosen}
        onChoose={props.canCode ? props.onChoose : () => undefined}
        onOpen={props.onOpen}
      />
      {props.codings.length > 0 && (
        <Stack
          component="ul"
          gap={2}
          p={0}
          m={0}
          style={{ listStyle: 'none' }}
          aria-label={t.codesOf(answer.code)}
        >
          {props.codings.map(props.renderCoding)}
        </Stack>
      )}
    </>
  );
}

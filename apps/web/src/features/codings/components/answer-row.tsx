import type { AnswerDto, CodingDto, RangeDto } from '@leerkring/shared';
import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../../text/text.ts';
import { CodesOf } from './codes-of.tsx';
import { MarkedText } from './marked-text.tsx';

/** One answer with the codes of every layer below it. */
export function AnswerRow(props: {
  answer: AnswerDto;
  codings: CodingDto[];
  chosen: RangeDto | null;
  canCode: boolean;
  isWhole: boolean;
  renderCoding: (coding: CodingDto) => ReactNode;
  onChoose: (range: RangeDto | null) => void;
  onOpen: () => void;
  onWhole: (isWhole: boolean) => void;
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
      <CodesOf
        code={answer.code}
        codings={props.codings}
        isWhole={props.isWhole}
        renderCoding={props.renderCoding}
        onWhole={props.onWhole}
      />
    </>
  );
}

import {
  askedIn,
  isSettled,
  type InstrumentAnswerDto,
  type InstrumentKindDto,
  type InstrumentQuestionDto,
} from '@leerkring/shared';
import { Fieldset, Stack, Text, Textarea, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocale, useText } from '../../../text/text.ts';
import { type Content, contentOf } from '../answer-content.ts';

/** How one question is answered with a choice, a mark or a number; rooms that know how are not this one. */
export type RenderClosed = (
  question: InstrumentQuestionDto,
  content: Content,
  onChange: (part: Partial<Content>) => void,
) => ReactNode;

/** All questions below each other, with room for words beside them where the kind gives that. */
export function QuestionsToFill(props: {
  kind: InstrumentKindDto;
  questions: InstrumentQuestionDto[];
  answers: InstrumentAnswerDto[];
  /** Asked for and still empty, once someone wanted to hand in. */
  missing: ReadonlySet<string>;
  renderClosed: RenderClosed;
  /** Of the questions: below the title of a part, or right below that of the page. */
  headingOrder: 2 | 3;
  /** While it is handed in nothing can be typed: it would be in neither. */
  isHandingIn: boolean;
  onChange: (questionId: string, part: Partial<Content>) => void;
}) {
  const t = useText('instruments').fill;
  const locale = useLocale();
  const { kind, answers } = props;
  return (
    <Fieldset variant="unstyled" disabled={props.isHandingIn}>
      <Stack component="ol" gap="2rem" p={0} m={0} style={{ listStyle: 'none' }}>
        {askedIn(props.questions, answers).map((question, at) => {
          const content = contentOf(answers, question.id);
          const change = (part: Partial<Content>) => props.onChange(question.id, part);
          const isMissing = props.missing.has(question.id) && !isSettled(content);
          return (
            <Stack
              key={question.id}
              component="li"
              gap="sm"
              id={`vraag-${question.id}`}
              style={{ scrollMarginTop: '6rem' }}
            >
              <div>
                <Title
                  order={props.headingOrder}
                  size="h4"
                  id={`titel-${question.id}`}
                  style={{ overflowWrap: 'anywhere' }}
                >
                  {at + 1}. {question.text}
                </Title>
                {question.explanation !== '' && (
                  <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                    {question.explanation}
                  </Text>
                )}
                {question.isOptional && (
                  <Text size="sm" c="dimmed">
                    {t.mayStayEmpty}
                  </Text>
                )}
              </div>
              <div role="group" aria-labelledby={`titel-${question.id}`}>
                {props.renderClosed(question, content, change)}
              </div>
              {(question.kind === 'open' || kind.words) && (
                <Textarea
                  label={question.kind === 'open' ? t.answer : kind.words?.[locale]}
                  autosize
                  minRows={2}
                  maxLength={10_000}
                  value={content.text}
                  onChange={(event) => change({ text: event.currentTarget.value.replaceAll('\u0000', '') })}
                />
              )}
              {isMissing && (
                <Text c="var(--mantine-color-error)" role="alert">
                  {t.missing}
                </Text>
              )}
            </Stack>
          );
        })}
      </Stack>
    </Fieldset>
  );
}

import type { CaseGroup, FieldVisitDto, InstrumentQuestionDto } from '@leerkring/shared';
import { Button, Modal, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { ConversationForm } from './conversation-form.tsx';
import { FieldAnswer } from './field-answer.tsx';

/** One group of a team: that it was spoken with, and what it said to each question. */
export function GroupPart(props: {
  visit: FieldVisitDto;
  group: CaseGroup;
  missing: ReadonlySet<string>;
  onMount: (send: () => Promise<void>) => () => void;
  /** What else can be done with what was said to a question. */
  renderExtra?: ((question: InstrumentQuestionDto, said: string) => ReactNode) | undefined;
}) {
  const words = useText('field-cases');
  const t = words.visit;
  const dates = useDates();
  const { visit, group } = props;
  const [isLogging, setLogging] = useState(false);
  const it = visit.conversations.find((one) => one.group === group);
  const { log: canLog } = visit.case.can;
  const isHeld = it !== undefined && it.heldOn !== null;
  const said = (
    <>
      {!it && t.nothing}
      {it?.heldOn && t.held(dates.day(it.heldOn), it.people ?? 0)}
      {it?.mayQuote && ` ${t.quotable}`}
      {it && !isHeld && t.notHeld(it.reason)}
      {props.missing.has(group) && !it && (
        <Text c="var(--mantine-color-error)" role="alert">
          {t.missingGroup}
        </Text>
      )}
    </>
  );
  return (
    <Section
      title={words.groups[group]}
      lead={said}
      actions={
        canLog && (
          <Button variant="default" onClick={() => setLogging(true)}>
            {it ? t.change : t.log}
          </Button>
        )
      }
    >
      {isHeld && (
        <Stack component="ol" gap="xl" p={0} m={0} maw="var(--lk-text)" style={{ listStyle: 'none' }}>
          {visit.questions.map((question, at) => {
            const kept = it.answers.find(({ questionId }) => questionId === question.id);
            return canLog ? (
              <FieldAnswer
                key={question.id}
                caseId={visit.case.id}
                group={group}
                question={question}
                at={at}
                kept={kept}
                isMissing={props.missing.has(`${group}/${question.id}`)}
                onMount={props.onMount}
              />
            ) : (
              <li key={question.id}>
                <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
                  {at + 1}. {question.text}
                </Text>
                <Text
                  {...(kept?.text ? {} : { c: 'dimmed' })}
                  style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}
                >
                  {!kept ? t.noAnswer : kept.text || t.skipped(kept.skipReason)}
                </Text>
                {kept?.text && props.renderExtra?.(question, kept.text)}
              </li>
            );
          })}
        </Stack>
      )}
      <Modal
        opened={isLogging}
        onClose={() => setLogging(false)}
        title={`${it ? t.change : t.log}: ${words.groups[group].toLowerCase()}`}
      >
        <ConversationForm caseId={visit.case.id} group={group} it={it} onDone={() => setLogging(false)} />
      </Modal>
    </Section>
  );
}

import type { ReadingDto } from '@leerkring/shared';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { JoinDialog } from './join-dialog.tsx';
import { JointThreads } from './joint-threads.tsx';
import { QuestionPicker, useQuestion } from './question-picker.tsx';
import { ReaderColumns } from './reader-columns.tsx';
import { ReadingSteps } from './reading-steps.tsx';

/** The second stage: what each found at one question beside each other, and what they make of it together. */
export function SideBySide({ reading }: { reading: ReadingDto }) {
  const t = useText('readings');
  const [question, setQuestion] = useQuestion(reading);
  const [picked, setPicked] = useState<string[]>([]);
  const [isJoining, setJoining] = useState(false);
  if (!question) return null;
  const threads = reading.threads.filter((it) => it.canonicalId === question.canonicalId);
  const joint = reading.joint.filter((it) => it.canonicalId === question.canonicalId);
  const chosen = threads.filter((it) => picked.includes(it.id));
  return (
    <>
      <Section title={t.stageTwo} lead={t.stageTwoLead}>
        {reading.openReason !== null && <Text>{t.openedEarly(reading.openReason)}</Text>}
        <QuestionPicker
          reading={reading}
          question={question}
          onChange={(next) => {
            setPicked([]);
            setQuestion(next);
          }}
        />
        <ReaderColumns
          reading={reading}
          threads={threads}
          picked={picked}
          onPick={(id, isIn) => setPicked(isIn ? [...picked, id] : picked.filter((it) => it !== id))}
        />
        {reading.can.join && threads.length > 0 && (
          <Group gap="sm">
            <Button disabled={chosen.length === 0} onClick={() => setJoining(true)}>
              {t.join(chosen.length)}
            </Button>
            {chosen.length === 0 && (
              <Text size="sm" c="dimmed">
                {t.joinHint}
              </Text>
            )}
          </Group>
        )}
      </Section>
      <JointThreads reading={reading} threads={threads} joint={joint} />
      <ReadingSteps reading={reading} />
      <JoinDialog
        opened={isJoining}
        plgId={reading.plgId}
        chosen={chosen}
        joint={joint}
        onClose={(isDone) => {
          setJoining(false);
          if (isDone) setPicked([]);
        }}
      />
    </>
  );
}

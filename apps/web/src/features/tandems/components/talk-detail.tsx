import { Button, Modal, Stack, Text, Title } from '@mantine/core';
import type { TandemTalkDetailDto } from '@leerkring/shared';
import { type ReactNode, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useFinishAlone, useTakeOver } from '../api.ts';
import { DifferenceCard } from './difference-card.tsx';
import { ReasonForm } from './reason-form.tsx';
import { SameAs } from './same-as.tsx';
import { TalkState } from './talk-state.tsx';

/** One conversation of two: whose half is in, what the other wrote when that may be seen, and what still differs. */
export function TalkDetail(props: { talk: TandemTalkDetailDto; half: ReactNode }) {
  const { talk } = props;
  const { talks: t, differences: d, alone: a, takeOver: o } = useText('tandems');
  const finish = useFinishAlone(talk.id);
  const takeOver = useTakeOver(talk.id);
  const [isAsking, setAsking] = useState(false);
  const [other, otherIn] =
    talk.mine === 'first' ? [talk.secondName, talk.secondInAt] : [talk.firstName, talk.firstInAt];
  const isOver = talk.state !== 'started';
  return (
    <Stack gap="lg">
      <div>
        <TalkState talk={talk} />
      </div>
      <Text role="status">
        {talk.aloneReason !== null
          ? d.because(talk.aloneReason)
          : talk.takenOverReason !== null
            ? o.done(talk.takenOverReason)
            : talk.state === 'submitted'
              ? t.both
              : otherIn === null
                ? t.notYet(other)
                : t.handedIn(other)}
      </Text>
      {props.half}
      {(talk.can.finishAlone || talk.can.takeOver) && (
        <div>
          <Button variant="default" onClick={() => setAsking(true)}>
            {talk.can.takeOver ? o.action : a.action}
          </Button>
        </div>
      )}
      <SameAs talk={talk} />
      {talk.state === 'submitted' && talk.aloneReason === null && (
        <Section title={d.title} lead={talk.differences.length > 0 ? d.lead : undefined}>
          {talk.differences.length === 0 && <Text>{d.none}</Text>}
          <Stack gap="md">
            {talk.differences.map((it) => (
              <DifferenceCard key={it.id} talk={talk} difference={it} />
            ))}
          </Stack>
        </Section>
      )}
      {!isOver && (
        <Section title={t.other(other)}>
          {talk.isBlind && talk.other === null && <Text>{t.stillBlind}</Text>}
          {!talk.isBlind && (talk.other ?? []).length === 0 && <Text>{t.nothing}</Text>}
        </Section>
      )}
      {(talk.other ?? []).map((it) => (
        <Surface key={it.questionId} padding="md">
          <Title order={3} size="h5" style={{ overflowWrap: 'anywhere' }}>
            {it.questionText}
          </Title>
          <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{it.text || it.skipReason}</Text>
        </Surface>
      ))}
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={(talk.can.takeOver ? o : a).title(other)}
      >
        <ReasonForm
          body={(talk.can.takeOver ? o : a).body(other)}
          label={(talk.can.takeOver ? o : a).reason}
          confirm={(talk.can.takeOver ? o : a).confirm}
          onReason={(reason) => (talk.can.takeOver ? takeOver : finish).mutateAsync(reason)}
          onDone={() => setAsking(false)}
        />
      </Modal>
    </Stack>
  );
}

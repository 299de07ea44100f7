import { Button, Modal, Stack, Text, Textarea, Title } from '@mantine/core';
import { FinishAloneDto, type TandemTalkDetailDto } from '@leerkring/shared';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { Section } from '../../../ui/section.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useFinishAlone } from '../api.ts';
import { DifferenceCard } from './difference-card.tsx';
import { TalkState } from './talk-state.tsx';

/** One conversation of two: whose half is in, what the other wrote when that may be seen, and what still differs. */
export function TalkDetail(props: { talk: TandemTalkDetailDto }) {
  const { talk } = props;
  const { talks: t, differences: d, alone: a } = useText('tandems');
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
          : talk.state === 'submitted'
            ? t.both
            : otherIn === null
              ? t.notYet(other)
              : t.handedIn(other)}
      </Text>
      {talk.can.finishAlone && (
        <div>
          <Button variant="default" onClick={() => setAsking(true)}>
            {a.action}
          </Button>
        </div>
      )}
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
      <Modal opened={isAsking} onClose={() => setAsking(false)} title={a.title(other)}>
        <AloneForm talk={talk} other={other} onDone={() => setAsking(false)} />
      </Modal>
    </Stack>
  );
}

function AloneForm(props: { talk: TandemTalkDetailDto; other: string; onDone: () => void }) {
  const { alone: t } = useText('tandems');
  const { cancel } = useText('app');
  const finish = useFinishAlone(props.talk.id);
  const form = useForm(FinishAloneDto, { reason: '' }, async ({ reason }) => {
    await finish.mutateAsync(reason);
    props.onDone();
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Text>{t.body(props.other)}</Text>
        <FormRefusal>{form.refusal}</FormRefusal>
        <Textarea label={t.reason} autosize minRows={2} {...form.field('reason')} />
        <Button type="submit" loading={form.busy}>
          {t.confirm}
        </Button>
        <Button variant="default" onClick={props.onDone}>
          {cancel}
        </Button>
      </Stack>
    </form>
  );
}

import { Alert, Button, Checkbox, NativeSelect, Stack } from '@mantine/core';
import type { InterviewTaskDto, TandemTaskDto, TaskGuideDto } from '@leerkring/shared';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../text/text.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { nextNumber } from '../device/tandem.ts';
import { TalkFrame } from './talk-frame.tsx';
import { useKeeper, useKept } from './use-keeper.ts';

const mostTalks = 12;

/** Before writing along: which conversation it is, and that the person knows that two of us write. */
export function WriteAlongForm(props: {
  tandem: TandemTaskDto;
  task: InterviewTaskDto;
  guide: TaskGuideDto;
}) {
  const { tandem, task, guide } = props;
  const { along: t } = useText('tandems');
  const words = useText('interviews');
  const { store } = useKeeper();
  const { interviews } = useKept();
  const navigate = useNavigate();
  const { audience } = guide;
  const [number, setNumber] = useState(() =>
    nextNumber(
      interviews
        .filter((it) => it.audience === audience && it.tandem?.side === 'second')
        .map((it) => it.tandem?.number),
      tandem.talks.filter(({ mine, secondInAt }) => mine === 'second' && secondInAt !== null),
      audience,
    ),
  );
  const [agreed, setAgreed] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [isFull, setFull] = useState(false);
  const [busy, setBusy] = useState(false);
  const tick = useRef<HTMLInputElement>(null);

  const handleBegin = async () => {
    setAsked(true);
    if (!agreed) return tick.current?.focus();
    if (busy) return;
    setBusy(true);
    try {
      const { tandemId, partnerAssignmentId, partnerName } = tandem;
      const { plgId, hostProgrammeName } = task;
      const interview = await store.begin(
        {
          assignmentId: partnerAssignmentId,
          plgId,
          hostProgrammeName,
          guide,
          name: '',
          tandem: { tandemId, number, side: 'second', partnerName },
        },
        new Date().toISOString(),
      );
      await navigate(`/gesprekken/${interview.id}/vraag/1`, { replace: true });
    } catch {
      setFull(true);
    } finally {
      setBusy(false);
    }
  };

  return (
    <TalkFrame
      where={task.hostProgrammeName}
      back={{ to: '/gesprekken', label: words.mine.title }}
      foot={
        <Button size="lg" fullWidth onClick={handleBegin} loading={busy}>
          {t.start}
        </Button>
      }
    >
      <PageHeader title={t.title(tandem.partnerName)} tab={words.title} lead={t.lead(tandem.partnerName)} />
      <Stack gap="xl">
        <NativeSelect
          size="lg"
          label={t.number}
          description={t.numberHint(tandem.partnerName)}
          value={String(number)}
          onChange={(event) => setNumber(Number(event.currentTarget.value))}
          data={Array.from({ length: Math.max(mostTalks, number) }, (_, at) => ({
            value: String(at + 1),
            label: t.nth[audience](at + 1),
          }))}
        />
        <Checkbox
          ref={tick}
          size="lg"
          label={t.consent}
          checked={agreed}
          onChange={(event) => setAgreed(event.currentTarget.checked)}
          error={isAsked && !agreed ? t.needed : undefined}
          description={agreed || isAsked ? undefined : t.needed}
        />
        {isFull && (
          <Alert color="red" variant="light" role="alert">
            {words.talk.full}
          </Alert>
        )}
      </Stack>
    </TalkFrame>
  );
}

import { Alert, Button, Checkbox, Stack, Text, TextInput, Title } from '@mantine/core';
import type { InterviewTaskDto, TaskGuideDto } from '@leerkring/shared';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSayRefusal } from '../../../lib/problems.ts';
import { useText } from '../../../text/text.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { type Age, AgeQuestion } from './age-question.tsx';
import { TalkFrame } from './talk-frame.tsx';
import classes from './talk.module.css';
import { useKeeper } from './use-keeper.ts';

/** First the text, then the tick, and only then is anything kept: not even the name before it. */
export function ConsentForm(props: { task: InterviewTaskDto; guide: TaskGuideDto }) {
  const { task, guide } = props;
  const t = useText('interviews');
  const sayRefusal = useSayRefusal();
  const { store } = useKeeper();
  const navigate = useNavigate();
  const [agreed, setAgreed] = useState(false);
  const [mayQuote, setMayQuote] = useState(false);
  const [age, setAge] = useState<Age>({ isUnder16: null, hasParentConsent: false });
  const [name, setName] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isFull, setFull] = useState(false);
  const [busy, setBusy] = useState(false);
  const tick = useRef<HTMLInputElement>(null);
  const askAge = useRef<HTMLInputElement>(null);
  const isStudent = guide.audience === 'student';
  const isUnder16 = age.isUnder16 === true;
  const isGuarded = isUnder16 && !age.hasParentConsent;

  const handleBegin = async () => {
    setAsked(true);
    if (!agreed) return tick.current?.focus();
    if (isStudent && age.isUnder16 === null) return askAge.current?.focus();
    if (busy) return;
    setBusy(true);
    try {
      const { assignmentId, plgId, hostProgrammeName } = task;
      const interview = await store.begin(
        {
          assignmentId,
          plgId,
          hostProgrammeName,
          guide,
          name: isGuarded ? '' : name,
          mayQuote: mayQuote && !isGuarded,
          isUnder16,
          hasParentConsent: isUnder16 && age.hasParentConsent,
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
      back={{ to: '/gesprekken', label: t.mine.title }}
      foot={
        <Button size="lg" fullWidth onClick={handleBegin} loading={busy} disabled={task.refusal !== null}>
          {t.consent.begin}
        </Button>
      }
    >
      <PageHeader title={t.consent.title[guide.audience]} tab={t.title} />
      <Stack gap="xl">
        {task.refusal !== null && (
          <Alert color="red" variant="light" role="alert" title={t.consent.refused}>
            {sayRefusal(task.refusal)}
          </Alert>
        )}
        <Surface>
          <Title order={2} size="h4" mb="sm">
            {t.consent.readAloud}
          </Title>
          <div className={classes['readAloud']}>{guide.consentText}</div>
          <Text size="xs" c="dimmed" mt="md">
            {t.consent.version(guide.consentVersion)}
          </Text>
        </Surface>
        <Checkbox
          ref={tick}
          size="lg"
          label={t.consent.agree}
          checked={agreed}
          onChange={(event) => setAgreed(event.currentTarget.checked)}
          error={isAsked && !agreed ? t.consent.needed : undefined}
          description={agreed || isAsked ? undefined : t.consent.needed}
        />
        {isStudent && <AgeQuestion first={askAge} age={age} isAsked={isAsked} onChange={setAge} />}
        {!isGuarded && (
          <>
            <Checkbox
              size="lg"
              label={t.consent.mayQuote}
              description={t.consent.mayQuoteHint}
              checked={mayQuote}
              onChange={(event) => setMayQuote(event.currentTarget.checked)}
            />
            <TextInput
              size="lg"
              label={t.consent.name}
              description={t.consent.nameHint}
              value={name}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </>
        )}
        {isFull && (
          <Alert color="red" variant="light" role="alert">
            {t.talk.full}
          </Alert>
        )}
      </Stack>
    </TalkFrame>
  );
}

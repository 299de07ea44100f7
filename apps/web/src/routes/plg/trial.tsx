import {
  askedOf,
  nothingSaid,
  type ProtocolAudience,
  protocolAudiences,
  type ProtocolQuestionDto,
  type ProtocolVersionDto,
  type TrialEntryDto,
} from '@leerkring/shared';
import { Button, Group, Progress, Stack, Text, Textarea } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { AnswerField } from '../../features/interviews/components/answer-field.tsx';
import { protocolQuery, protocolVersionsQuery } from '../../features/protocols/api.ts';
import { trialsQuery, useEraseTrial, useSaveTrial } from '../../features/trials/api.ts';
import { useText } from '../../text/text.ts';
import { NotFound } from '../../ui/not-found.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { TextLink } from '../../ui/text-link.tsx';

const emptyEntry = (questionId: string): TrialEntryDto => ({
  questionId,
  seconds: 0,
  finding: '',
  answer: { ...nothingSaid, probes: [], skipReason: null },
});

const moment = () => performance.now();

/** The draft tried out on one audience; what is answered here never leaves it and goes when the version is settled. */
export function TrialPage() {
  const { plgId = '', audience = '' } = useParams();
  const { data: versions } = useSuspenseQuery(protocolVersionsQuery(plgId));
  const draft = versions.find(({ frozenAt }) => frozenAt === null);
  const known = protocolAudiences.find((it) => it === audience);
  if (!draft || !known) return <NotFound />;
  return <Draft plgId={plgId} versionId={draft.id} audience={known} />;
}

function Draft(props: { plgId: string; versionId: string; audience: ProtocolAudience }) {
  const { data: version } = useSuspenseQuery(protocolQuery(props.plgId, props.versionId));
  const guide = version.questions.filter((it) => it.isChosen && it.audience === props.audience);
  if (!version.can.contribute || guide.length === 0) return <NotFound />;
  return <Trial version={version} guide={guide} audience={props.audience} />;
}

function Trial(props: {
  version: ProtocolVersionDto;
  guide: ProtocolQuestionDto[];
  audience: ProtocolAudience;
}) {
  const { version, guide, audience } = props;
  const t = useText('trials');
  const talk = useText('interviews').talk;
  const navigate = useNavigate();
  const { data: trials } = useSuspenseQuery(trialsQuery(version.id));
  const save = useSaveTrial(version.id);
  const erase = useEraseTrial(version.id);
  const before = trials.mine.find((it) => it.audience === audience);
  const [entries, setEntries] = useState(
    () => new Map((before?.entries ?? []).map((it) => [it.questionId, it])),
  );
  const [place, setPlace] = useState(0);
  const [since, setSince] = useState(moment);
  const asked = askedOf(guide, (id) => entries.get(id)?.answer);
  const question = asked[place];
  const questionsPath = `/plg/${version.plgId}/vragen`;

  if (!question) return <NotFound />;
  const entry = entries.get(question.id) ?? emptyEntry(question.id);
  const change = (part: Partial<TrialEntryDto>) =>
    setEntries(new Map(entries).set(question.id, { ...entry, ...part }));

  /** Every step is kept, so that a reload costs one question at most. */
  const handleGo = (to: number | null) => {
    const seconds = entry.seconds + Math.round((moment() - since) / 1000);
    const next = new Map(entries).set(question.id, { ...entry, seconds });
    setEntries(next);
    const mine = guide.flatMap(({ id }) => next.get(id) ?? []);
    save.mutate(
      { audience, entries: mine },
      { onSuccess: () => (to === null ? void navigate(questionsPath) : handleArrive(to)) },
    );
  };
  const handleArrive = (to: number) => {
    setPlace(to);
    window.scrollTo({ top: 0 });
    setSince(moment());
  };
  const handleErase = () => erase.mutate(undefined, { onSuccess: () => void navigate(questionsPath) });
  const isLast = place === asked.length - 1;
  return (
    <Stack maw="46rem">
      <PageHeader
        title={question.text}
        tab={t.title[audience]}
        above={
          <Stack gap={6}>
            <TextLink to={questionsPath}>{t.back}</TextLink>
            <Text size="sm" c="dimmed">
              {t.title[audience]} · {talk.question(place + 1, asked.length)}
            </Text>
            <Progress value={((place + 1) / asked.length) * 100} size="xs" aria-hidden />
          </Stack>
        }
        lead={question.explanation === '' ? undefined : question.explanation}
      />
      <Text size="sm" c="dimmed">
        {t.lead}
      </Text>
      <AnswerField
        key={question.id}
        question={question}
        content={{
          ...nothingSaid,
          ...entry.answer,
          namesKept: entry.answer.namesKept ?? [],
          skipReason: entry.answer.skipReason ?? null,
        }}
        isFull={false}
        onChange={(part) => change({ answer: { ...entry.answer, ...part } })}
      />
      <Textarea
        label={t.finding}
        description={t.findingHint}
        value={entry.finding}
        maxLength={1000}
        autosize
        minRows={2}
        onChange={(event) => change({ finding: event.currentTarget.value })}
      />
      <ProblemNote error={save.error ?? erase.error} isFilledIn />
      <Group justify="space-between">
        <Button variant="default" disabled={place === 0} onClick={() => handleGo(place - 1)}>
          {talk.previous}
        </Button>
        <Button loading={save.isPending} onClick={() => handleGo(isLast ? null : place + 1)}>
          {isLast ? t.done : talk.next}
        </Button>
      </Group>
      {before && (
        <div>
          <Button variant="subtle" mx={-14} loading={erase.isPending} onClick={handleErase}>
            {t.erase}
          </Button>
        </div>
      )}
    </Stack>
  );
}

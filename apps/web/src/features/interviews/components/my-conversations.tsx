import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { InterviewTaskDto, TaskGuideDto } from '@leerkring/shared';
import { type ReactNode, useEffect, useState } from 'react';
import { useAppHere } from '../../../lib/app-here.ts';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useSayRefusal } from '../../../lib/problems.ts';
import type { DeviceInterview } from '../device/model.ts';
import { TalkFrame } from './talk-frame.tsx';
import { TandemVisit } from './tandem-visit.tsx';
import { UnsentPanel } from './unsent-panel.tsx';
import { useKeeper, useKept } from './use-keeper.ts';

/** As many of what is done as one looks back for; the rest on request. */
const mostDone = 20;

/**
 * Where I am going, what is under way and what is still only here. Complete without a network, and says so only when it
 * is: once the app and the questions are both on this device.
 */
export function MyConversations(props: {
  asked: ReactNode;
  talks?: ReactNode;
  /** What is not on the server of what was recorded. */
  sound?: ReactNode;
}) {
  const t = useText('interviews');
  const dates = useDates();
  const keeper = useKeeper();
  const { kit, interviews, isPersisted } = useKept();
  const app = useAppHere();
  const lead = app === 'here' && kit === undefined ? 'coming' : app;
  const [isAllShown, setAllShown] = useState(false);
  const open = interviews.filter(
    (it) => it.submitAskedAt === null && it.submittedAt === null && it.withdrawAskedAt === null,
  );
  const done = interviews.filter((it) => it.submitAskedAt !== null || it.submittedAt !== null);

  useEffect(() => {
    // Asked only of whoever has a visit to make: the browser may show a question.
    if (kit !== undefined && kit.tasks.length > 0) void keeper.askToKeep();
  }, [keeper, kit]);

  return (
    <TalkFrame where={t.title} back={{ to: '/', label: t.mine.back }}>
      <PageHeader title={t.mine.title} lead={t.mine.lead[lead]} />
      <UnsentPanel sound={props.sound} />
      {props.asked}
      {open.length > 0 && (
        <Section title={t.mine.underway}>
          <Stack gap="sm">
            {open.map((it) => (
              <ConversationRow key={it.id} interview={it} />
            ))}
          </Stack>
        </Section>
      )}
      <Section title={t.mine.visits} lead={kit && kit.tasks.length > 0 ? t.mine.more : undefined}>
        {kit === undefined ? (
          <EmptyState title={t.mine.notTaken} />
        ) : kit.tasks.length === 0 ? (
          <EmptyState title={t.mine.noVisits} />
        ) : (
          <Stack gap="md">
            {kit.tasks.map((task) => (
              <VisitCard key={task.assignmentId} task={task} interviews={interviews} />
            ))}
          </Stack>
        )}
      </Section>
      {props.talks}
      {done.length > 0 && (
        <Section title={t.mine.handedIn}>
          <Stack gap="sm">
            {(isAllShown ? done : done.slice(0, mostDone)).map((it) => (
              <ConversationRow key={it.id} interview={it} />
            ))}
          </Stack>
          {done.length > mostDone && !isAllShown && (
            <Group>
              <Button variant="subtle" onClick={() => setAllShown(true)}>
                {t.mine.showAll(done.length)}
              </Button>
            </Group>
          )}
        </Section>
      )}
      {kit && (
        <Text size="sm" c="dimmed">
          {t.mine.taken(dates.dayTime(kit.takenAt))}
          {isPersisted !== null && ` · ${isPersisted ? t.mine.persisted : t.mine.notPersisted}`}
        </Text>
      )}
      <TextLink to="/gesprekken/bestand">{t.file.fromOther}</TextLink>
    </TalkFrame>
  );
}

function VisitCard(props: { task: InterviewTaskDto; interviews: DeviceInterview[] }) {
  const { task } = props;
  const t = useText('interviews');
  const sayRefusal = useSayRefusal();
  const held = (guide: TaskGuideDto) =>
    props.interviews.filter(
      (it) =>
        it.assignmentId === task.assignmentId &&
        it.audience === guide.audience &&
        (it.submitAskedAt !== null || it.submittedAt !== null),
    ).length;
  return (
    <Surface>
      <Stack gap="md">
        <div>
          <Title order={3}>{task.hostProgrammeName}</Title>
          <Text size="sm" c="dimmed">
            {task.plgName}
          </Text>
        </div>
        {task.refusal !== null && <Text>{sayRefusal(task.refusal)}</Text>}
        {task.refusal === null &&
          task.guides
            .filter((guide) => guide.isCurrent)
            .map((guide) => (
              <Group key={guide.audience} justify="space-between" wrap="nowrap">
                <ButtonLink
                  to={`/gesprekken/nieuw/${task.assignmentId}/${guide.audience}`}
                  size="md"
                  variant={held(guide) >= guide.planned ? 'light' : 'filled'}
                  style={{ flex: '1 1 auto' }}
                >
                  {t.mine.begin[guide.audience]}
                </ButtonLink>
                <Text style={{ whiteSpace: 'nowrap' }} miw="3.5rem" ta="end">
                  {t.mine.count(held(guide), guide.planned)}
                </Text>
              </Group>
            ))}
        {task.refusal === null && <TandemVisit task={task} />}
      </Stack>
    </Surface>
  );
}

function ConversationRow(props: { interview: DeviceInterview }) {
  const { interview } = props;
  const { tandem } = interview;
  const t = useText('interviews');
  const { along } = useText('tandems');
  const dates = useDates();
  const { unsent } = useKept();
  const isDone = interview.submitAskedAt !== null || interview.submittedAt !== null;
  return (
    <Surface padding="md">
      <Group justify="space-between" gap="sm">
        <div style={{ minWidth: 0, flex: '1 1 12rem' }}>
          <Text fw={560} style={{ overflowWrap: 'anywhere' }}>
            {interview.hostProgrammeName} · {t.audience[interview.audience]}
          </Text>
          <Text size="sm" c="dimmed">
            {tandem?.side === 'second' ? '' : `${interview.code ?? t.mine.noCode} · `}
            {dates.dayTime(interview.startedAt)}
          </Text>
          {tandem && (
            <Text size="sm" c="dimmed">
              {(tandem.side === 'second' ? along.badge : along.leads)(tandem.partnerName, tandem.number)}
            </Text>
          )}
        </div>
        {isDone ? (
          <Group gap="xs">
            <StatusChip tone={unsent.has(interview.id) ? 'waiting' : 'done'}>{t.mine.handedIn}</StatusChip>
            <ButtonLink to={`/gesprekken/${interview.id}/klaar`} variant="subtle" size="compact-md">
              {t.mine.look}
            </ButtonLink>
          </Group>
        ) : (
          <ButtonLink to={`/gesprekken/${interview.id}/vraag/${interview.place}`} variant="light">
            {t.mine.resume}
          </ButtonLink>
        )}
      </Group>
    </Surface>
  );
}

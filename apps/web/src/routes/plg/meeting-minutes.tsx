import {
  type AgendaItemDto,
  type AttendeeDto,
  type MeetingDto,
  minutesText,
  outcomeKinds,
} from '@leerkring/shared';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo, useMemo, useState } from 'react';
import { commitmentsQuery, useUpdateCommitment } from '../../features/commitments/api.ts';
import { minutesQuery, useMakeOutcome, useRewordOutcome } from '../../features/minutes/api.ts';
import { actionInLine, actionWithMore } from '../../features/minutes/action-in-line.ts';
import { ActionChoice } from '../../features/minutes/components/action-choice.tsx';
import { timelineQuery } from '../../features/timeline/api.ts';
import { dayAt } from '../../lib/dates.ts';
import { useNow } from '../../lib/now.ts';
import { useMe } from '../../lib/session.tsx';
import { useText } from '../../text/text.ts';
import type { LineCommands } from '../../ui/living-text/line-commands.ts';
import { LivingText } from '../../ui/living-text/living-text.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

const keys = {
  decision: 'Alt-Shift-b',
  commitment: 'Alt-Shift-a',
  insight: 'Alt-Shift-i',
  question: 'Alt-Shift-v',
  quote: 'Alt-Shift-c',
} as const;
const twoWeeks = 14 * 86_400_000;

/** The minutes of one item, written by everyone who is there; a line becomes a thing with one command. */
export const MeetingMinutes = memo(function MeetingMinutes(props: {
  meeting: MeetingDto;
  attendees: AttendeeDto[];
  item: AgendaItemDto;
}) {
  const { agenda: t } = useText('meeting-room');
  const words = useText('minutes');
  const { user } = useMe();
  const { meeting, attendees, item } = props;
  const minutes = useQuery(minutesQuery(meeting.id)).data;
  const timeline = useQuery({ ...timelineQuery(meeting.plgId), enabled: meeting.can.minute }).data;
  const { mutateAsync } = useMakeOutcome();
  const { mutateAsync: reword } = useRewordOutcome();
  const [error, setError] = useState<Error | null>(null);
  /** The action that was made last here, to say otherwise who and when. */
  const [madeId, setMadeId] = useState<string | null>(null);
  const commitments = useQuery(commitmentsQuery(meeting.plgId)).data;
  const made = commitments?.find(({ id }) => id === madeId);
  const update = useUpdateCommitment(madeId ?? '');
  const mine = attendees.find((it) => it.userId === user.id)?.membershipId;
  const now = useNow();
  const next = timeline?.meetings.find((it) => Date.parse(it.startsAt) > Date.parse(meeting.startsAt));
  // An action is due at the next meeting, unless somebody says otherwise.
  const dueOn = dayAt(next ? next.startsAt : Math.max(Date.parse(meeting.startsAt), now) + twoWeeks);
  const able = useMemo(() => attendees.filter((it) => !it.isGuest), [attendees]);
  const today = dayAt(now);
  const commands = useMemo<LineCommands>(
    () => ({
      node: 'outcome',
      attribute: 'outcomeId',
      list: outcomeKinds.map((kind) => ({
        name: kind,
        label: words.kinds[kind],
        words: [words.slash[kind]],
        keys: keys[kind],
      })),
      run: async (name, text, id) => {
        const kind = outcomeKinds.find((it) => it === name);
        if (!kind) return false;
        const action = actionInLine(text, able, today);
        const owner = action.owner?.membershipId ?? mine;
        try {
          setError(null);
          await mutateAsync({
            itemId: item.id,
            id,
            kind,
            text: (kind === 'commitment' ? action.text : text).slice(0, 2000),
            ...(kind === 'commitment' && {
              dueOn: action.dueOn ?? dueOn,
              ...(owner && { ownerId: owner }),
            }),
          });
          if (kind === 'commitment') setMadeId(id);
          return true;
        } catch (cause) {
          setError(cause instanceof Error ? cause : new Error(String(cause)));
          return false;
        }
      },
      finish: async (name, id, text, more) => {
        const kind = outcomeKinds.find((it) => it === name);
        if (!kind) return;
        const action = actionWithMore(text, more, able, today);
        try {
          setError(null);
          if (kind !== 'commitment')
            await reword({ kind, id, text: `${text} ${more}`.trim().slice(0, 2000) });
          else
            await reword({
              kind,
              id,
              text: action.text.slice(0, 500),
              ...(action.owner && { membershipId: action.owner.membershipId }),
              ...(action.dueOn && { dueOn: action.dueOn }),
            });
        } catch (cause) {
          setError(cause instanceof Error ? cause : new Error(String(cause)));
        }
      },
    }),
    [words, able, mine, mutateAsync, reword, item.id, dueOn, today],
  );
  const isLive = minutes?.state === 'live';
  return (
    <>
      <LivingText
        kind={minutesText.kind}
        subjectId={item.id}
        field={minutesText.field}
        label={t.minutesTitle(item.title)}
        isLabelHidden
        editable={item.can.minute && isLive}
        placeholder={t.minutesHint}
        {...(meeting.can.minute && { lineCommands: commands })}
      />
      {meeting.can.minute && isLive && (
        <Text size="sm" c="dimmed" mt={4}>
          {words.hint}
        </Text>
      )}
      {made && meeting.can.minute && isLive && (
        <ActionChoice
          action={made}
          people={able}
          onChange={(input) => update.mutateAsync(input)}
          onDone={() => setMadeId(null)}
        />
      )}
      <ProblemNote error={error} />
    </>
  );
});

import type { InviteLinkDto } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useAnswerByLink } from '../api.ts';
import { AnswerControl } from './answer-control.tsx';

/** One meeting and one answer, for whoever holds the link. */
export function InviteByLink(props: { token: string; invite: InviteLinkDto }) {
  const t = useText('invites');
  const dates = useDates();
  const { invite } = props;
  const answer = useAnswerByLink(props.token);
  const mine = answer.isPending ? answer.variables.answer : invite.answer;
  return (
    <Stack gap="lg">
      <div>
        <Text fz="lg" ff="var(--lk-serif)">
          <time dateTime={invite.startsAt}>
            {dates.longDay(invite.startsAt)}, {dates.span(invite.startsAt, invite.endsAt)}
          </time>
        </Text>
        {invite.location !== '' && (
          <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {invite.location}
          </Text>
        )}
      </div>
      {invite.canAnswer ? (
        <Stack gap="xs">
          <AnswerControl
            label={t.ask}
            value={mine}
            onChange={(next) => answer.mutate({ answer: next, startsAt: invite.startsAt })}
          />
          <Text role="status" mih="1.6em" c={mine === null ? 'dimmed' : undefined}>
            {answer.isPending ? t.saving : mine === null ? t.please : t.saved[mine]}
          </Text>
          {mine !== null && <Text c="dimmed">{t.change}</Text>}
        </Stack>
      ) : (
        <Text>{invite.state === 'cancelled' ? t.cancelled : invite.isReplaced ? t.replaced : t.over}</Text>
      )}
      <ProblemNote error={answer.error} />
    </Stack>
  );
}

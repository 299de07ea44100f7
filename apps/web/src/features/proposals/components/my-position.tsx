import { type ProposalDto, TakePositionDto } from '@leerkring/shared';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useForm } from '../../../lib/form.ts';
import { useMe } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { DayInput } from '../../../ui/day-input.tsx';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { Section } from '../../../ui/section.tsx';
import { substitutionsQuery } from '../../seats/api.ts';
import { useTakePosition } from '../api.ts';

type Way = 'consent' | 'objection' | 'try_out';

/** What my programme answers. Shown as a question while it is asked, and as an answer afterwards. */
export function MyPosition(props: { proposal: ProposalDto }) {
  const { mine: t, stances } = useText('proposals');
  const dates = useDates();
  const { proposal } = props;
  const seat = proposal.seats.find((it) => it.isMine);
  const [isChanging, setChanging] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const seatText = useText('seats');
  const { memberships } = useMe();
  const aside = useQuery(substitutionsQuery(proposal.plgId)).data?.find(
    (it) => it.meetingId === proposal.meetingId && memberships.some(({ id }) => id === it.replacedId),
  );
  if (proposal.step !== 'deciding' && !(proposal.step === 'decided' && seat?.isAsked)) return null;
  if (!seat || !proposal.can.speak) {
    return proposal.step === 'deciding' ? (
      <Section title={t.title}>
        <Text c="dimmed">{aside ? seatText.youAreReplaced(aside.substituteName) : t.noSeat}</Text>
      </Section>
    ) : null;
  }
  const lead =
    seat.stance === 'asked_again'
      ? t.again
      : proposal.step === 'decided' && proposal.windowEndsAt !== null
        ? t.window(dates.day(proposal.windowEndsAt))
        : undefined;
  return (
    <Section title={t.titleFor(seat.programmeName)} lead={lead}>
      {seat.isAsked || isChanging || isTyping ? (
        <PositionForm
          key={String(isChanging)}
          proposal={proposal}
          hasObjection={seat.stance === 'asked_again' || seat.stance === 'objecting'}
          onTyping={() => setTyping(true)}
          onDone={() => {
            setTyping(false);
            setChanging(false);
          }}
        />
      ) : (
        <Stack gap="sm" align="flex-start">
          <Text>
            {seat.byName === null ? t.done : t.doneBy(seat.byName)} ({stances[seat.stance]})
          </Text>
          <Button variant="default" onClick={() => setChanging(true)}>
            {t.change}
          </Button>
        </Stack>
      )}
    </Section>
  );
}

function PositionForm(props: {
  proposal: ProposalDto;
  hasObjection: boolean;
  onTyping: () => void;
  onDone: () => void;
}) {
  const { mine: t } = useText('proposals');
  const common = useText('app');
  const { proposal, hasObjection } = props;
  const take = useTakePosition(proposal.id);
  // Consent is said, never assumed: nothing is chosen beforehand, and there is nothing to send until somebody chooses.
  const [way, setWay] = useState<Way | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const newest = proposal.texts.at(-1)?.version ?? 1;
  // A new text is a new question: what is being typed about this one stays, and goes nowhere by itself.
  const [read, setRead] = useState<number | null>(null);
  const textVersion = read ?? newest;
  const form = useForm(
    TakePositionDto,
    { kind: 'consent', textVersion, reason: '', workableIf: '', concern: '', tryOutUntil: '' },
    async (input) => {
      await take.mutateAsync(input);
      setRead(null);
      props.onDone();
    },
    // Only what belongs to this answer is sent.
    (values) => {
      const { reason, workableIf, concern, tryOutUntil } = values;
      if (way === 'objection') return { kind: 'objection' as const, textVersion, reason, workableIf };
      return { kind: 'consent' as const, textVersion, concern, ...(way === 'try_out' && { tryOutUntil }) };
    },
  );
  const handleTyping = () => {
    setRead((before) => before ?? newest);
    props.onTyping();
  };
  const until = form.field('tryOutUntil');
  const choose = (next: Way) => () => setWay(next);
  const consentLabel = hasObjection && textVersion === 1 ? t.takeBack : t.consent;
  return (
    <form {...form.props} onInput={handleTyping}>
      <Stack gap="md" maw="var(--lk-text)">
        <Group gap="xs">
          <Button
            variant={way === 'consent' ? 'filled' : 'default'}
            aria-pressed={way === 'consent'}
            onClick={choose('consent')}
          >
            {consentLabel}
          </Button>
          {hasObjection && (
            <Button
              variant={way === 'try_out' ? 'filled' : 'default'}
              aria-pressed={way === 'try_out'}
              onClick={choose('try_out')}
            >
              {t.tryOut}
            </Button>
          )}
          <Button
            variant={way === 'objection' ? 'filled' : 'default'}
            aria-pressed={way === 'objection'}
            onClick={choose('objection')}
          >
            {t.object}
          </Button>
          <Button variant="subtle" onClick={() => setLeaving(true)}>
            {t.stepOut}
          </Button>
        </Group>
        {way === 'objection' && (
          <>
            <Textarea
              label={t.reason}
              description={t.reasonHint}
              autosize
              minRows={2}
              {...form.field('reason')}
            />
            <Textarea
              label={t.workableIf}
              description={t.workableHint}
              autosize
              minRows={2}
              {...form.field('workableIf')}
            />
          </>
        )}
        {way === 'try_out' && (
          <DayInput
            label={t.tryOutUntil}
            {...until}
            value={until.value || null}
            onChange={(next) => {
              handleTyping();
              until.onChange(next ?? '');
            }}
          />
        )}
        {(way === 'consent' || way === 'try_out') && (
          <Textarea
            label={`${t.concern} (${common.optional})`}
            autosize
            minRows={1}
            {...form.field('concern')}
          />
        )}
        {newest !== textVersion && (
          <Group gap="sm">
            <Text role="status">{t.newText}</Text>
            <Button variant="default" size="compact-md" onClick={() => setRead(newest)}>
              {t.readIt}
            </Button>
          </Group>
        )}
        <FormRefusal>{form.refusal}</FormRefusal>
        {way !== null && (
          <Group>
            <Button type="submit" loading={form.busy}>
              {way === 'objection' ? t.sendObjection : t.send}
            </Button>
          </Group>
        )}
      </Stack>
      <ConfirmDialog
        opened={isLeaving}
        title={t.stepOut}
        body={t.stepOutBody}
        confirm={t.stepOut}
        onConfirm={async () => {
          await take.mutateAsync({ kind: 'stepped_out', textVersion });
          props.onDone();
        }}
        onClose={() => setLeaving(false)}
      />
    </form>
  );
}

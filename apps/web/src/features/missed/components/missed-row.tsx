import type { MissedDto, MissedItemDto } from '@leerkring/shared';
import { Button, Group, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useTellRefusal } from '../../../ui/tell-refusal.ts';
import { useAcknowledge } from '../api.ts';

/** One thing that was missed: what it is, where it is, and that one has seen it. */
export function MissedRow(props: { page: MissedDto; item: MissedItemDto }) {
  const t = useText('missed');
  const dates = useDates();
  const { page, item } = props;
  const acknowledge = useAcknowledge(page.meetingId);
  const told = useTellRefusal();
  const words = wordsOf(item, t);
  const owner =
    item.dueOn &&
    (item.ownerName ? t.owner(item.ownerName, dates.day(item.dueOn)) : t.day(dates.day(item.dueOn)));
  const kind = item.kind in t.kinds ? t.kinds[item.kind as keyof typeof t.kinds] : null;
  const meta = [kind, owner, item.agendaItemTitle && t.under(item.agendaItemTitle)]
    .filter(Boolean)
    .join(' · ');
  const handleSeen = () => {
    if (!item.isSeen) acknowledge.mutate([{ kind: item.kind, id: item.id }], told);
  };
  return (
    <Group component="li" gap="sm" align="flex-start" wrap="wrap">
      <div style={{ flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Text style={{ whiteSpace: 'pre-line' }}>{words}</Text>
        {meta !== '' && (
          <Text size="sm" c="dimmed">
            {meta}
          </Text>
        )}
        {item.ask && (
          <Text size="sm" c="dimmed">
            {item.ask.until && `${t.until(dates.day(item.ask.until))} `}
            {t.answered(item.ask.answered, item.ask.seatCount)}
          </Text>
        )}
      </div>
      <Group gap="xs" align="center">
        {item.ask?.isMine ? (
          <ButtonLink to={`/plg/${page.plgId}/voorstellen/${item.ask.proposalId}`} size="compact-md">
            {t.answer}
          </ButtonLink>
        ) : (
          <TextLink to={pathOf(page, item)} size="sm" aria-label={t.openThis(words)}>
            {t.open}
          </TextLink>
        )}
        {/* Pressed it stays where it is, so that the keyboard does too. */}
        <Button
          size="compact-md"
          variant={item.isSeen ? 'transparent' : 'default'}
          c={item.isSeen ? 'dimmed' : undefined}
          leftSection={item.isSeen ? <IconCheck size={16} aria-hidden /> : undefined}
          aria-pressed={item.isSeen}
          aria-label={t.seenThis(words)}
          loading={acknowledge.isPending}
          onClick={handleSeen}
        >
          {item.isSeen ? t.isSeen : t.seen}
        </Button>
      </Group>
    </Group>
  );
}

function wordsOf(item: MissedItemDto, t: ReturnType<typeof useText<'missed'>>): string {
  if (item.kind === 'portrait') return t.portrait(item.text);
  if (item.kind === 'interviews') return t.conversations(item.count);
  return item.text;
}

function pathOf({ plgId, meetingId }: MissedDto, { kind, id }: MissedItemDto): string {
  const at = `/plg/${plgId}`;
  if (kind === 'decision') return `${at}/besluiten/${id}`;
  if (kind === 'proposal') return `${at}/voorstellen/${id}`;
  if (kind === 'portrait') return `${at}/portretten/${id}`;
  if (kind === 'interviews') return `${at}/gesprekken`;
  return `${at}/bijeenkomsten/${meetingId}`;
}

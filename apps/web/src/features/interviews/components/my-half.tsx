import type { TandemTalkDto } from '@leerkring/shared';
import { Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import { useKept } from './use-keeper.ts';

/** The way to my half of a conversation of two as long as that is waited for. Without a network too. */
export function MyHalf(props: { talk: TandemTalkDto }) {
  const { tandemId, audience, number, mine, state, aloneReason, firstInAt, secondInAt } = props.talk;
  const t = useText('tandems').talks;
  const { interviews } = useKept();
  const isIn = (mine === 'first' ? firstInAt : secondInAt) !== null;
  if (state !== 'started' || aloneReason !== null || isIn) return null;
  const half = interviews.find(
    (it) =>
      it.tandem?.tandemId === tandemId &&
      it.tandem.side === mine &&
      it.tandem.number === number &&
      it.audience === audience &&
      it.withdrawAskedAt === null,
  );
  if (half)
    return half.submitAskedAt === null && half.submittedAt === null ? (
      <TextLink to={`/gesprekken/${half.id}/vraag/${half.place}`}>{t.resume}</TextLink>
    ) : null;
  if (mine === 'second') return <TextLink to={`/gesprekken/mee/${tandemId}/${audience}`}>{t.begin}</TextLink>;
  return (
    <Text size="sm" c="dimmed">
      {t.elsewhere}
    </Text>
  );
}

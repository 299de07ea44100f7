import type { TandemTalkDto } from '@leerkring/shared';
import { useText } from '../../../text/text.ts';
import { StatusChip, type StatusTone } from '../../../ui/status-chip.tsx';

/** How far a conversation of two is, in two words. */
export function TalkState(props: { talk: TandemTalkDto }) {
  const { talk } = props;
  const { talks: t } = useText('tandems');
  const [mineIn, otherIn] =
    talk.mine === 'first' ? [talk.firstInAt, talk.secondInAt] : [talk.secondInAt, talk.firstInAt];
  const other = talk.mine === 'first' ? talk.secondName : talk.firstName;
  const [tone, words]: [StatusTone, string] =
    talk.state === 'withdrawn'
      ? ['neutral', t.withdrawn]
      : talk.aloneReason !== null
        ? ['done', t.alone]
        : talk.unresolved > 0
          ? ['active', t.differ(talk.unresolved)]
          : talk.state === 'submitted'
            ? ['done', t.done]
            : mineIn !== null && otherIn === null
              ? ['waiting', t.waitsFor(other)]
              : ['waiting', t.waitsForMe];
  return <StatusChip tone={tone}>{words}</StatusChip>;
}

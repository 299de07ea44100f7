import type { TandemTalkDto } from '@leerkring/shared';
import { ReplyList } from '../../features/ask-backs/components/reply-list.tsx';
import { MyConversations } from '../../features/interviews/components/my-conversations.tsx';
import { TandemTalks } from '../../features/interviews/components/tandem-talks.tsx';
import { useKept } from '../../features/interviews/components/use-keeper.ts';
import { UnsentSound, useUnsentSound } from '../../features/recordings/components/unsent-sound.tsx';
import { TalkState } from '../../features/tandems/components/talk-state.tsx';

import { useText } from '../../text/text.ts';

const stateOf = (talk: TandemTalkDto) => <TalkState talk={talk} />;

export function Component() {
  const { audience } = useText('interviews');
  const { interviews } = useKept();
  const isSoundUnsent = useUnsentSound() > 0;
  const nameOf = (interviewId: string) => {
    const it = interviews.find(({ id }) => id === interviewId);
    return it ? `${it.hostProgrammeName} · ${audience[it.audience]}` : '';
  };
  return (
    <MyConversations
      asked={<ReplyList />}
      talks={<TandemTalks state={stateOf} />}
      sound={isSoundUnsent && <UnsentSound nameOf={nameOf} />}
    />
  );
}

import type { TandemTalkDto } from '@leerkring/shared';
import { ReplyList } from '../../features/ask-backs/components/reply-list.tsx';
import { MyConversations } from '../../features/interviews/components/my-conversations.tsx';
import { TandemTalks } from '../../features/interviews/components/tandem-talks.tsx';
import { TalkState } from '../../features/tandems/components/talk-state.tsx';

const stateOf = (talk: TandemTalkDto) => <TalkState talk={talk} />;

export function Component() {
  return <MyConversations asked={<ReplyList />} talks={<TandemTalks state={stateOf} />} />;
}

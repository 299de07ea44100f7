import { ReplyList } from '../../features/ask-backs/components/reply-list.tsx';
import { MyConversations } from '../../features/interviews/components/my-conversations.tsx';
import { TandemTalks } from '../../features/interviews/components/tandem-talks.tsx';
import { TalkState } from '../../features/tandems/components/talk-state.tsx';

export function Component() {
  return (
    <MyConversations
      asked={<ReplyList />}
      talks={<TandemTalks state={(talk) => <TalkState talk={talk} />} />}
    />
  );
}

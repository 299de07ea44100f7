import { ReplyList } from '../../features/ask-backs/components/reply-list.tsx';
import { MyConversations } from '../../features/interviews/components/my-conversations.tsx';

export function Component() {
  return <MyConversations asked={<ReplyList />} />;
}

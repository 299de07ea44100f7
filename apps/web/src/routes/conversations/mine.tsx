import { MyConversations } from '../../features/interviews/components/my-conversations.tsx';

export function Component() {
  return <MyConversations />;
}

import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useContext, useEffect, useSyncExternalStore } from 'react';
import { askBackKitQuery } from '../api.ts';
import { type ReplyKeeper, replyKeepers, type ReplyState } from '../device/keeper.ts';

const RepliesContext = createContext<ReplyKeeper | null>(null);
const nothing: ReplyState = { tasks: [], replies: new Map(), isSending: false };
const never = () => () => undefined;

/** Opens what this device keeps of what was asked back of one person; without a network it is complete too. */
export function RepliesKept(props: { userId: string; children: ReactNode }) {
  const keeper = use(replyKeepers.ifAny(props.userId));
  const kit = useQuery(askBackKitQuery());
  useEffect(() => {
    if (kit.data) void keeper?.take(kit.data);
  }, [keeper, kit.data]);
  return <RepliesContext value={keeper}>{props.children}</RepliesContext>;
}

export const useReplyKeeper = (): ReplyKeeper | null => useContext(RepliesContext);

/** Nothing, where the browser keeps nothing. */
export function useReplies(): ReplyState {
  const keeper = useReplyKeeper();
  return useSyncExternalStore(keeper?.subscribe ?? never, () => keeper?.state ?? nothing);
}

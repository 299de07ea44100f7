import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { askBackKitQuery } from '../api.ts';
import { replyKeepers } from '../device/keeper.ts';

/** Works behind every screen: replies go on to the server, and what is asked is taken along in time. */
export function RepliesWatch(props: { userId: string }) {
  const { userId } = props;
  const kit = useQuery(askBackKitQuery());
  useEffect(() => {
    void replyKeepers.ifAny(userId).then((keeper) => (kit.data ? keeper?.take(kit.data) : undefined));
  }, [userId, kit.data]);
  return null;
}

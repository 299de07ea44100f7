import { useEffect } from 'react';
import { soundKeepers } from '../device/keeper.ts';

/** Works behind every screen: sound that was made without a network goes on to the server. */
export function RecordingsWatch(props: { userId: string }) {
  const { userId } = props;
  useEffect(() => void soundKeepers.ifAny(userId), [userId]);
  return null;
}

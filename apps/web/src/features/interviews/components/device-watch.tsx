import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { tandemKitQuery } from '../../tandems/api.ts';
import { kitQuery } from '../api.ts';
import { keepers } from '../device/keeper.ts';

/** Works behind every screen: unsent conversations go on to the server, and the next visit is taken along in time. */
export function DeviceWatch(props: { userId: string }) {
  const { userId } = props;
  const kit = useQuery(kitQuery());
  const tandems = useQuery(tandemKitQuery());

  useEffect(() => {
    void keepers.ifAny(userId).then((keeper) => (kit.data ? keeper?.take(kit.data) : undefined));
  }, [userId, kit.data]);
  useEffect(() => {
    void keepers
      .ifAny(userId)
      .then((keeper) => (tandems.data ? keeper?.takeTandems(tandems.data) : undefined));
  }, [userId, tandems.data]);

  return null;
}

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, use, useEffect } from 'react';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { tandemKitQuery } from '../../tandems/api.ts';
import { kitQuery } from '../api.ts';
import { keepers } from '../device/keeper.ts';
import { KeeperContext } from './use-keeper.ts';

/**
 * Opens what this device keeps of one person, brings unsent words to the server and takes along what the next
 * conversation needs. Shows its children as soon as the device answered; the network is never waited for.
 */
export function DeviceKept(props: { userId: string; children: ReactNode }) {
  const t = useText('interviews');
  const keeper = use(keepers.ifAny(props.userId));
  const kit = useQuery(kitQuery());
  const tandems = useQuery(tandemKitQuery());

  useEffect(() => {
    if (kit.data) void keeper?.take(kit.data);
  }, [keeper, kit.data]);
  useEffect(() => {
    if (tandems.data) void keeper?.takeTandems(tandems.data);
  }, [keeper, tandems.data]);

  if (!keeper) return <EmptyState title={t.noStorage.title} body={t.noStorage.body} />;
  return <KeeperContext value={keeper}>{props.children}</KeeperContext>;
}

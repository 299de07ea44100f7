import type { ProtocolAudience, TandemKitDto } from '@leerkring/shared';
import type { DeviceInterview, DeviceTandem } from './model.ts';

/** The number of the next conversation of a visit, as far as this device can know without a network. */
export function nextNumber(
  numbers: readonly (number | undefined)[],
  talks: readonly { audience: ProtocolAudience; number: number }[],
  audience: ProtocolAudience,
): number {
  const known = talks.filter((it) => it.audience === audience).map((it) => it.number);
  return Math.max(0, ...known, ...numbers.filter((it) => it !== undefined)) + 1;
}

/** What a conversation that I lead is to the other, when they write it down too. */
export function leading(
  kit: TandemKitDto | undefined,
  { assignmentId, audience }: Pick<DeviceInterview, 'assignmentId' | 'audience'>,
  interviews: readonly DeviceInterview[],
): DeviceTandem | undefined {
  const task = kit?.tasks.find((it) => it.assignmentId === assignmentId);
  if (!task || task.hasStopped) return undefined;
  const held = interviews.filter(
    (it) => it.assignmentId === assignmentId && it.audience === audience && it.tandem?.side === 'first',
  );
  const talks = task.talks.filter(({ mine }) => mine === 'first');
  const number = nextNumber(
    held.map((it) => it.tandem?.number),
    talks,
    audience,
  );
  return { tandemId: task.tandemId, number, side: 'first', partnerName: task.partnerName };
}

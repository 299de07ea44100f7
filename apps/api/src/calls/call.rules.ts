import { createHmac } from 'node:crypto';
import { callLimits, type IceServer } from '@leerkring/shared';
import type { IceConfig } from '../config.ts';
import type { Caller } from '../meeting-room/live-room.rules.ts';

/** How long credentials for a relay work: longer than any meeting. */
const credentialHours = 12;

/** Someone who is in the call already, on another device, needs no second place. */
export function isFull(callers: readonly Caller[], userId: string): boolean {
  return callers.filter((it) => it.userId !== userId).length >= callLimits.people;
}

const isRelay = (url: string): boolean => url.startsWith('turn');

/**
 * The servers as a browser wants to be told them.
 * @param peerId goes into credentials of one's own; it says nothing of the person
 */
export function iceServersFor(ice: IceConfig, peerId: string, now: Date): IceServer[] {
  const open = ice.urls.filter((url) => !isRelay(url));
  const relays = ice.urls.filter(isRelay);
  return [
    ...(open.length > 0 ? [{ urls: open }] : []),
    ...(relays.length > 0 ? [{ urls: relays, ...credentials(ice, peerId, now) }] : []),
  ];
}

/** As relays with a shared secret expect: until when, and a proof that we said so. */
function credentials(ice: IceConfig, peerId: string, now: Date): { username: string; credential: string } {
  if (!ice.secret) return { username: ice.username ?? '', credential: ice.password ?? '' };
  const username = `${Math.floor(now.getTime() / 1000) + credentialHours * 3600}:${peerId}`;
  return { username, credential: createHmac('sha1', ice.secret).update(username).digest('base64') };
}

/** Whether the page at this address may be shown in a frame of ours. */
export function mayBeFramed(address: string, hosts: readonly string[]): boolean {
  const url = URL.parse(address);
  if (!url || url.protocol !== 'https:' || url.username || url.password) return false;
  // A backslash is folded by browsers, and by nothing else, into another address.
  return hosts.includes(url.host) && !/[\\\s]/.test(address);
}

import { Inject, Injectable, SetMetadata } from '@nestjs/common';
import type { Config } from '../../config.ts';
import { CONFIG } from '../config.token.ts';
import { Problem } from '../http/problem.ts';
import { RateLimits } from '../rate-limit.ts';

const weight = 'writeWeight';

/** For writes that reach somebody else's mailbox or cost as much as many: they count as this many. */
export const Weighs = (many: number): MethodDecorator => SetMetadata(weight, many);
export const weightKey = weight;

/**
 * How fast anyone may change things: per person, and per address for whoever shares one (a school) or is not signed in.
 * Why as much as this: docs/decisions/0071. Each process counts for itself.
 */
@Injectable()
export class WriteLimits {
  private readonly persons: RateLimits;
  private readonly addresses: RateLimits;
  private readonly messages: RateLimits;

  constructor(@Inject(CONFIG) { writesPerMinute }: Config) {
    const perSecond = writesPerMinute / 60;
    this.persons = new RateLimits(perSecond, writesPerMinute);
    this.addresses = new RateLimits(perSecond * 10, writesPerMinute * 10);
    this.messages = new RateLimits(perSecond * 2, writesPerMinute);
  }

  /** @throws Problem `too_many_requests` with the seconds to wait */
  writes(userId: string | null, address: string, many: number): void {
    refuse(userId ? this.persons.take(userId, many) : 0);
    refuse(this.addresses.take(networkOf(address), many));
  }

  /** Messages of a live room; those of texts, a keystroke each, have a limit of their own. */
  message(userId: string): void {
    refuse(this.messages.take(userId));
  }
}

function refuse(seconds: number): void {
  if (seconds > 0) throw new Problem('too_many_requests', { facts: { seconds } });
}

/** Of IPv6 the network: one subscriber has as many addresses as they like. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address.replace('::ffff:', '');
  return address.split(':').slice(0, 4).join(':');
}

import type { UserDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';

export function presentMe(me: Actor): UserDto {
  return {
    id: me.userId,
    name: me.name,
    email: me.email,
    locale: me.locale,
    isAdministrator: me.isAdministrator,
  };
}

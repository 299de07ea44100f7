import type { PersonaDto } from '@leerkring/shared';
import { useMutation } from '@tanstack/react-query';
import { leaveAs } from '../../../lib/session.tsx';
import type { RoomText } from '../../../text/rooms.ts';
import { takePersona } from '../api.ts';

export function sayPersona(words: RoomText['app'], persona: PersonaDto): string {
  return [persona.place, ...persona.roles.map((role) => words.roles[role] ?? role)]
    .filter(Boolean)
    .join(' · ');
}

/** Goes on as someone else of the example, with nothing left of the one before. */
export const useBecome = () =>
  useMutation({
    mutationFn: (userId: string) => leaveAs('/', () => takePersona(userId)),
  });

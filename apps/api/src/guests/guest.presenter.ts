import type { GuestDto, GuestInvitationDto, Locale } from '@leerkring/shared';
import { guestCode } from '@leerkring/shared';
import { guestPolicy } from '../policies/guest.policy.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { Guest } from './guest.entity.ts';

/** Needs what its policy needs. */
export function presentGuest(me: Actor, it: Guest): GuestDto {
  return {
    id: it.id,
    meetingId: it.meetingId,
    membershipId: it.membershipId,
    name: it.name,
    programme: it.programme,
    takesPart: it.takesPart,
    enteredAt: it.enteredAt?.toISOString() ?? null,
    can: guestPolicy.abilitiesOf(me, it),
  };
}

/** Needs `meeting.plg` and `membership.user`. */
export function presentGuestInvitation(it: Guest): GuestInvitationDto {
  return {
    meetingId: it.meetingId,
    plgName: it.meeting.plg.name,
    meetingTitle: it.meeting.title,
    startsAt: it.meeting.startsAt.toISOString(),
    endsAt: it.meeting.endsAt.toISOString(),
    name: it.name,
    programme: it.programme,
    mailedTo: it.membership.user.email.replace(/^(.)[^@]*/, '$1…'),
  };
}

interface Letter {
  subject: string;
  text: string;
}

export interface GuestLetterFacts {
  name: string;
  by: string;
  group: string;
  title: string;
  when: string;
  link: string;
}

export function presentGuestMail(locale: Locale, it: GuestLetterFacts): Letter {
  if (locale === 'en')
    return {
      subject: `You are our guest: ${it.title}`,
      text: `Hello ${it.name},\n\n${it.by} invites you as a guest to the meeting “${it.title}” of ${it.group}.\n${it.when}\n\nOpen this link when you want to join:\n\n${it.link}\n\nYou need no account. You ask for a code there, which we send to this address.\n`,
    };
  return {
    subject: `Je bent te gast: ${it.title}`,
    text: `Dag ${it.name},\n\n${it.by} nodigt je uit als gast bij de bijeenkomst “${it.title}” van ${it.group}.\n${it.when}\n\nOpen deze link als je wilt meedoen:\n\n${it.link}\n\nJe hebt geen account nodig. Je vraagt daar een code, die we naar dit adres sturen.\n`,
  };
}

export function presentCodeMail(locale: Locale, code: string, title: string): Letter {
  const { minutes } = guestCode;
  if (locale === 'en')
    return {
      subject: `${code} is your code`,
      text: `With this code you come in at “${title}”:\n\n${code}\n\nIt works once and is valid for ${minutes} minutes. If you did not ask for it, you need not do anything.\n`,
    };
  return {
    subject: `${code} is je code`,
    text: `Met deze code kom je binnen bij “${title}”:\n\n${code}\n\nHij werkt één keer en is ${minutes} minuten geldig. Heb je hem niet gevraagd? Dan hoef je niets te doen.\n`,
  };
}

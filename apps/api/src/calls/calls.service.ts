import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type {
  CallHeard,
  CallMediaDto,
  CallPersonDto,
  CallSignalDto,
  IceServer,
  JoinCallDto,
} from '@leerkring/shared';
import type { Config } from '../config.ts';
import { AttendancesService } from '../meeting-room/attendances.service.ts';
import { hallScreen, type Caller, type CallPlace, type RoomPerson } from '../meeting-room/live-room.rules.ts';
import { LiveRoomsService } from '../meeting-room/live-rooms.service.ts';
import { RoomStatesService } from '../meeting-room/room-states.service.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { Realtime } from '../platform/realtime/realtime.ts';
import type { Actor } from '../platform/session/actor.ts';
import { iceServersFor, isFull } from './call.rules.ts';

/** Where one place in a call is reached. */
export const lineOf = (peerId: string): string => `call:${peerId}`;

/**
 * Audio and video among a few people in a meeting. What they say and show goes from browser to browser; here is only
 * known who takes part, as long as their connections live, and how they find each other is passed on and kept nowhere.
 */
@Injectable()
export class CallsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly realtime: Realtime,
    private readonly rooms: LiveRoomsService,
    private readonly states: RoomStatesService,
    private readonly attendances: AttendancesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.states.tellAlso('call', (_meetingId, room) => room.callers().map(presentCaller));
  }

  /** @param here how they are known in the room, over the connection that asks */
  async join(
    me: Actor,
    here: RoomPerson | undefined,
    { meetingId, peerId, microphone, camera }: JoinCallDto,
  ): Promise<{ place: CallPlace; iceServers: IceServer[] }> {
    const meeting = await this.access.load(me, abilityFor(here), meetingPolicy, meetingId);
    if (!here) throw new Problem('room.not_joined');
    // Two who hear each other in one place would howl in the call.
    if (here.membershipId && (await this.attendances.isInHall(meetingId, here.membershipId)))
      throw new Problem('call.in_hall');
    // One after the other, in every process, so that the last place goes to one.
    await this.db.waitForTurn(`call of ${meetingId}`);
    const callers = (await this.rooms.room(meetingId)).callers();
    const mine = callers.find((it) => it.userId === here.userId);
    const isSame = mine !== undefined && mine.peerId === peerId;
    // Who is in it when the meeting is closed, may say goodbye.
    if (!isSame && meeting.state === 'held') throw new Problem('call.over');
    if (!isSame && isFull(callers, here.userId)) throw new Problem('call.full');
    const now = this.clock.now();
    // Later than the place on another device, whatever the clock does.
    const since = isSame ? mine.since : Math.max(now.getTime(), (mine?.since ?? 0) + 1);
    const place = { peerId: isSame ? mine.peerId : newId(), since, microphone, camera };
    this.rooms.isBack(meetingId, here.userId);
    this.rooms.broadcastLater(meetingId);
    return { place, iceServers: iceServersFor(this.config.ice, place.peerId, now) };
  }

  async leave(me: Actor, here: RoomPerson | undefined, meetingId: string): Promise<void> {
    await this.access.load(me, 'follow', meetingPolicy, meetingId);
    if (here) this.rooms.isBack(meetingId, here.userId);
    this.rooms.broadcastLater(meetingId);
  }

  async media(me: Actor, here: RoomPerson | undefined, { meetingId }: CallMediaDto): Promise<CallPlace> {
    await this.access.load(me, abilityFor(here), meetingPolicy, meetingId);
    const { mine } = await this.lineUp(here, meetingId);
    this.rooms.broadcastLater(meetingId);
    return mine;
  }

  /** Passes on to one other in the same call how they reach each other. */
  async signal(me: Actor, here: RoomPerson | undefined, signal: CallSignalDto): Promise<void> {
    const { meetingId, to, description, candidates } = signal;
    await this.access.load(me, abilityFor(here), meetingPolicy, meetingId);
    const { mine, callers } = await this.lineUp(here, meetingId);
    const other = callers.find((it) => it.peerId === to);
    if (!other || other.isAway || other.peerId === mine.peerId) throw new Problem('call.peer_gone');
    const heard: CallHeard = {
      meetingId,
      from: mine.peerId,
      candidates,
      ...(description && { description }),
    };
    this.realtime.io.to(lineOf(to)).emit('call.signal', heard);
  }

  /** Everyone in the call, and the place that the connection which asks has among them. */
  private async lineUp(
    here: RoomPerson | undefined,
    meetingId: string,
  ): Promise<{ mine: CallPlace; callers: Caller[] }> {
    const callers = (await this.rooms.room(meetingId)).callers();
    const mine = here?.call;
    if (!mine || !callers.some((it) => it.userId === here.userId && it.peerId === mine.peerId))
      throw new Problem('call.not_joined');
    return { mine, callers };
  }
}

/**
 * Whoever takes part, and no one who only follows: sound goes from browser to browser, so the server could not keep
 * someone who listens from speaking. The screen in the hall is put there by whoever leads.
 */
const abilityFor = (here: RoomPerson | undefined) => (here?.isHall ? 'lead' : 'takePart');

function presentCaller({ peerId, userId, name, microphone, camera, isAway }: Caller): CallPersonDto {
  return { peerId, userId: userId === hallScreen.userId ? null : userId, name, microphone, camera, isAway };
}

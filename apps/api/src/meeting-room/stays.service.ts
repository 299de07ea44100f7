import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Config } from '../config.ts';
import type { Meeting } from '../cycles/meeting.entity.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { newId } from '../platform/ids.ts';

/** Who was in a meeting from when until when; what someone missed follows from it. */
@Injectable()
export class StaysService implements OnApplicationBootstrap {
  /** Whoever is back within this time was not away: a tunnel, another tab, a look at another page. */
  graceMs = 30_000;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A server that begins alone has nobody in its rooms yet, whatever a power cut left behind. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.config.redisUrl) return;
    await this.db.query(
      'update stay set left_at = greatest(entered_at, $1), updated_at = now() where left_at is null',
      [this.clock.now()],
    );
  }

  /** Guests see nothing beyond their meeting, so of them nothing is kept. */
  async begin({ id, plgId, openedAt }: Meeting, membershipId: string): Promise<void> {
    const now = this.clock.now();
    await this.waitForTurn(id, membershipId);
    const [known] = await this.db.query(
      `update stay set left_at = null, updated_at = now()
       where meeting_id = $1 and membership_id = $2 and (left_at is null or left_at >= $3)
         and entered_at = (select max(entered_at) from stay where meeting_id = $1 and membership_id = $2)
       returning id`,
      [id, membershipId, new Date(now.getTime() - this.graceMs)],
    );
    if (known) return;
    // Whoever is there as it begins, was there from its first moment.
    const isFromTheStart = openedAt !== null && now.getTime() - openedAt.getTime() <= this.graceMs;
    await this.db.query(
      `insert into stay (id, plg_id, meeting_id, membership_id, entered_at)
       select $1, $2, $3, m.id, case when $5::boolean and not exists (
           select 1 from stay s where s.meeting_id = $3 and s.membership_id = m.id) then $6::timestamptz
         else $7::timestamptz end
       from membership m where m.id = $4 and m.roles <> '{guest}'`,
      [newId(), plgId, id, membershipId, isFromTheStart, openedAt, now],
    );
  }

  /**
   * @param isHere whether they are still there with another tab or device; asked once nobody can come in meanwhile
   * @param silentMs how long nothing was heard before it was noticed
   */
  async end(
    meetingId: string,
    membershipId: string,
    isHere: () => Promise<boolean>,
    silentMs: number,
  ): Promise<void> {
    await this.db.transaction(async () => {
      await this.waitForTurn(meetingId, membershipId);
      if (await isHere()) return;
      await this.db.query(
        `update stay set left_at = greatest(entered_at, $3), updated_at = now()
         where meeting_id = $1 and membership_id = $2 and left_at is null`,
        [meetingId, membershipId, new Date(this.clock.now().getTime() - silentMs)],
      );
    });
  }

  /** The meeting is over for everyone who was still there. */
  async endAll(meetingId: string, at: Date): Promise<void> {
    await this.db.query(
      `update stay set left_at = greatest(entered_at, $2), updated_at = now()
       where meeting_id = $1 and left_at is null`,
      [meetingId, at],
    );
  }

  /** What is said of coming in and going out is said in the order in which it happened. */
  private async waitForTurn(meetingId: string, membershipId: string): Promise<void> {
    await this.db.waitForTurn(`stay ${meetingId} ${membershipId}`);
  }
}

import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type {
  AskPasswordResetDto,
  ChangePasswordDto,
  SetPasswordDto,
  SignInDto,
  UpdateMeDto,
} from '@leerkring/shared';
import { IsNull, MoreThan } from 'typeorm';
import type { Config } from '../config.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashToken, newId, newToken } from '../platform/ids.ts';
import { Mail } from '../platform/mail/mail.ts';
import { Realtime } from '../platform/realtime/realtime.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Sessions } from '../platform/session/sessions.ts';
import { normaliseEmail } from './email.rules.ts';
import { LinkToken } from './link-token.entity.ts';
import { presentInvitation, presentPasswordReset } from './mail.presenter.ts';
import { hashPassword, isPassword } from './password.rules.ts';
import { User } from './user.entity.ts';

const minute = 60_000;
/** Wrong passwords within a quarter of an hour before we ask for patience, per account and per address. */
const attemptLimit = { window: 15 * minute, account: 10, address: 60 } as const;

/** An opaque key for counting attempts, so that the event log holds neither addresses nor e-mails. */
function fingerprint(value: string): string {
  return createHash('sha256').update(value).digest('base64url').slice(0, 22);
}

const nobodyId = '00000000-0000-0000-0000-000000000000';

/** Signing in and out, passwords, and the secrets in mailed links. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly mail: Mail,
    private readonly realtime: Realtime,
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Manages its own transactions: a refusal must be recorded although it is thrown.
   * @returns the secret for the cookie
   * @throws Problem `session.wrong_credentials`, the same for unknown people, or `session.too_many_attempts`
   */
  async signIn({ email, password }: SignInDto, address: string): Promise<string> {
    const account = fingerprint(normaliseEmail(email));
    const origin = fingerprint(address);
    await this.refuseTooMany(account, origin);
    const user = await this.db.repo(User).findOne({
      where: { email: normaliseEmail(email) },
      select: { id: true, passwordHash: true },
    });
    const isRight = await isPassword(password, user?.passwordHash ?? null);
    if (!user || !isRight) {
      await this.db.transaction(() =>
        this.events.record(
          null,
          'session.refused',
          { type: 'user', id: user?.id ?? nobodyId, plgId: null },
          { account, origin },
        ),
      );
      throw new Problem('session.wrong_credentials');
    }
    return this.db.transaction(() => this.openSession(user.id));
  }

  /** Opens a session without asking for a password: only for someone who has just proved who they are. */
  async openSession(userId: string, guest?: { id: string; until: Date }): Promise<string> {
    const token = await this.sessions.open(userId, guest);
    await this.events.record({ userId }, 'session.opened', { type: 'user', id: userId, plgId: null });
    return token;
  }

  async signOut(me: Actor): Promise<void> {
    await this.sessions.close(me.sessionId);
    await this.events.record(me, 'session.closed', { type: 'user', id: me.userId, plgId: null });
    this.db.afterCommit(() => this.realtime.disconnectSession(me.sessionId));
  }

  async signOutEverywhere(me: Actor): Promise<void> {
    await this.endSessions(me.userId);
    await this.events.record(me, 'session.closedEverywhere', { type: 'user', id: me.userId, plgId: null });
  }

  async updateMe(me: Actor, input: UpdateMeDto): Promise<void> {
    await this.db.repo(User).update({ id: me.userId }, { ...input, updatedAt: this.clock.now() });
    await this.events.record(me, 'user.changed', { type: 'user', id: me.userId, plgId: null });
  }

  /** Ends every other session; @returns the secret of the new one. */
  async changePassword(me: Actor, { current, password }: ChangePasswordDto): Promise<string> {
    const user = await this.db
      .repo(User)
      .findOneOrFail({ where: { id: me.userId }, select: { id: true, passwordHash: true } });
    if (!(await isPassword(current, user.passwordHash)))
      throw new Problem('user.wrong_password', { fields: { current: ['isRight'] } });
    await this.setPassword(me.userId, password);
    await this.events.record(me, 'user.passwordChanged', { type: 'user', id: me.userId, plgId: null });
    return this.openSession(me.userId);
  }

  /** Answers the same whether or not the person exists; at most three letters an hour. */
  async askPasswordReset({ email }: AskPasswordResetDto): Promise<void> {
    const user = await this.db.repo(User).findOneBy({ email: normaliseEmail(email) });
    if (!user) return;
    const lately = new Date(this.clock.now().getTime() - 60 * minute);
    const asked = await this.db
      .repo(LinkToken)
      .countBy({ userId: user.id, kind: 'password_reset', createdAt: MoreThan(lately) });
    if (asked >= 3) return;
    const token = await this.newLink({ kind: 'password_reset', userId: user.id, lifetime: 60 * minute });
    const link = `${this.config.publicUrl}/wachtwoord/${token}`;
    await this.mail.send({ to: user.email, ...presentPasswordReset(user.locale, user.name, link) });
    await this.events.record(user.id ? { userId: user.id } : null, 'user.passwordResetAsked', {
      type: 'user',
      id: user.id,
      plgId: null,
    });
  }

  async resetPassword(token: string, { password }: SetPasswordDto): Promise<string> {
    const link = await this.findLink(token, 'password_reset');
    await this.use(link);
    await this.setPassword(link.userId, password);
    await this.events.record({ userId: link.userId }, 'user.passwordChanged', {
      type: 'user',
      id: link.userId,
      plgId: null,
    });
    return this.openSession(link.userId);
  }

  // — for the rooms that invite people —

  /** The account of this address, made when there is none yet. Never says which of the two it was. */
  async findOrCreateUser(name: string, email: string, locale: User['locale']): Promise<User> {
    const users = this.db.repo(User);
    await users
      .createQueryBuilder()
      .insert()
      .values({ id: newId(), name, email: normaliseEmail(email), locale })
      .orIgnore()
      .execute();
    return users.findOneByOrFail({ email: normaliseEmail(email) });
  }

  /** Writes the invitation letter. @returns the link to show, for whoever invites without a mail server */
  async invite(
    me: Actor,
    user: User,
    group: { name: string; plgId: string; membershipId: string } | null,
  ): Promise<string> {
    const { mailed, shown } = await this.invitationLinks(me, user, group?.membershipId ?? null);
    await this.mail.send({
      to: user.email,
      ...presentInvitation(user.locale, user.name, group?.name ?? null, me.name, mailed),
      ...(group && { plgId: group.plgId }),
    });
    return shown;
  }

  /** Links that open a place: one for the letter, which someone else may write, and one to show to who invites. */
  async invitationLinks(
    me: Actor,
    { id: userId }: User,
    membershipId: string | null,
  ): Promise<{ mailed: string; shown: string }> {
    const kind = 'invitation' as const;
    const link = { kind, userId, membershipId, lifetime: 30 * 24 * 60 * minute };
    const at = `${this.config.publicUrl}/uitnodiging`;
    return {
      mailed: `${at}/${await this.newLink(link)}`,
      shown: `${at}/${await this.newLink({ ...link, shownToId: me.userId })}`,
    };
  }

  /** @throws Problem `not_found`, `token.expired`, `invitation.withdrawn` or `invitation.by_mail` */
  async findLink(token: string, kind: LinkToken['kind']): Promise<LinkToken> {
    const link = await this.db
      .repo(LinkToken)
      .findOne({ where: { tokenHash: hashToken(token), kind }, relations: { user: true } });
    if (!link) throw new Problem('not_found');
    if (link.withdrawnAt) throw new Problem('invitation.withdrawn');
    if (link.usedAt || link.expiresAt <= this.clock.now()) throw new Problem('token.expired');
    if (link.shownToId && !link.user.hasPassword && (await this.holdsMore(link)))
      throw new Problem('invitation.by_mail');
    return link;
  }

  /**
   * Whether this account holds what whoever was shown the link cannot give: work elsewhere, a place or a visit in
   * another group. Then its first password is chosen by who reads its mailbox. It is asked of tables of later rooms,
   * which this one may not know as code.
   */
  private async holdsMore({ userId, membershipId, shownToId }: LinkToken): Promise<boolean> {
    const rows = await this.db.query(
      `select from employment e
         left join programme p on p.id = e.programme_id left join unit n on n.id = e.unit_id
       where e.user_id = $1 and e.ended_at is null
         and not exists (select from user_account a where a.id = $3 and a.is_administrator)
         and not exists (
           select from employment s join unit q on q.id = s.unit_id and q.kind = 'quality_service'
           where s.user_id = $3 and s.ended_at is null
             and q.institution_id = coalesce(p.institution_id, n.institution_id))
       union all
       select from membership m
       where m.user_id = $1 and m.left_at is null and m.id is distinct from $2
         and ((m.joined_at is not null and m.roles <> '{guest}')
           or exists (select from guest v where v.membership_id = m.id and v.revoked_at is null))
       union all
       select from user_account u where u.id = $1 and u.is_administrator
       limit 1`,
      [userId, membershipId, shownToId],
    );
    return rows.length > 0;
  }

  /** Uses a link once, and the other of the same invitation with it; of two at the same time, one wins. */
  async use(link: LinkToken): Promise<void> {
    const { id, userId, kind, membershipId } = link;
    const links = this.db.repo(LinkToken);
    await this.db.waitForTurn(`links of ${userId}`);
    const used = await links.update({ id, usedAt: IsNull() }, { usedAt: this.clock.now() });
    if (!used.affected) throw new Problem('token.expired');
    // What stood in the letter and what was shown are one invitation.
    const same = { userId, kind, membershipId: membershipId ?? IsNull(), usedAt: IsNull() };
    await links.update(same, { usedAt: this.clock.now() });
  }

  async withdrawLinks(membershipId: string): Promise<void> {
    await this.db
      .repo(LinkToken)
      .update({ membershipId, usedAt: IsNull() }, { withdrawnAt: this.clock.now() });
  }

  /** Also ends every session: whoever knew the old password is out. */
  async setPassword(userId: string, password: string): Promise<void> {
    await this.db
      .repo(User)
      .update({ id: userId }, { passwordHash: await hashPassword(password), hasPassword: true });
    await this.db
      .repo(LinkToken)
      .update({ userId, kind: 'password_reset', usedAt: IsNull() }, { usedAt: this.clock.now() });
    await this.endSessions(userId);
  }

  private async endSessions(userId: string): Promise<void> {
    await this.sessions.closeAllOf(userId);
    this.db.afterCommit(() => this.realtime.reconnect(userId));
  }

  private async newLink(input: {
    kind: LinkToken['kind'];
    userId: string;
    membershipId?: string | null;
    shownToId?: string;
    lifetime: number;
  }): Promise<string> {
    const token = newToken();
    const links = this.db.repo(LinkToken);
    await links.save(
      links.create({
        tokenHash: hashToken(token),
        kind: input.kind,
        userId: input.userId,
        membershipId: input.membershipId ?? null,
        shownToId: input.shownToId ?? null,
        expiresAt: new Date(this.clock.now().getTime() + input.lifetime),
        usedAt: null,
        withdrawnAt: null,
      }),
    );
    return token;
  }

  private async refuseTooMany(account: string, origin: string): Promise<void> {
    const since = new Date(this.clock.now().getTime() - attemptLimit.window);
    const [counted] = await this.db.query<{ account: string; origin: string }>(
      `select count(*) filter (where facts->>'account' = $2) as account, count(*) filter (where facts->>'origin' = $3) as origin
       from event where name = 'session.refused' and at > $1`,
      [since, account, origin],
    );
    if (Number(counted?.account) >= attemptLimit.account || Number(counted?.origin) >= attemptLimit.address)
      throw new Problem('session.too_many_attempts');
  }
}

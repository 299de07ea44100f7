import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  compareNames,
  hoursNormOfSchoolYear,
  portraitFieldsOf,
  portraitTemplate,
  portraitTextKind,
  type PortraitFieldId,
  type SavePortraitFieldDto,
} from '@leerkring/shared';
import { IsNull, Not } from 'typeorm';
import type { Config } from '../config.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { LivingText } from '../platform/living-text/living-text.ts';
import { textToPlain } from '../platform/living-text/text-json.ts';
import { Mail } from '../platform/mail/mail.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { Access } from '../policies/access.ts';
import { isInCircle, sitsFor } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { sharedOf } from '../policies/portrait-reach.policy.ts';
import { portraitPolicy } from '../policies/portrait.policy.ts';
import { PortraitFileKeepingService } from './portrait-file-keeping.service.ts';
import { PortraitFieldRow } from './portrait-field.entity.ts';
import { presentNudgeMail } from './portrait-mail.presenter.ts';
import { PortraitNudge } from './portrait-nudge.entity.ts';
import { PortraitVersion, type PortraitValues } from './portrait-version.entity.ts';
import { Portrait } from './portrait.entity.ts';
import {
  holdersOf,
  presentFileRef,
  readVersion,
  type DraftView,
  type PublishedView,
  type SeatView,
} from './portrait.presenter.ts';
import { cleanValue, isSameValue, mayNudge, missingFields } from './portrait.rules.ts';

const whole = {
  plg: true,
  seat: { programme: { institution: true }, holders: { user: true } },
  fields: { savedBy: true },
  reaches: true,
} as const;

const textFieldsOf = (templateVersion: number): string[] =>
  portraitFieldsOf(templateVersion).flatMap(({ id, kind }) => (kind === 'text' ? [id] : []));

/** How each programme shows its practice: writing it together, sharing it with the group, laying it side by side. */
@Injectable()
export class PortraitsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly mail: Mail,
    private readonly texts: LivingText,
    private readonly files: PortraitFileKeepingService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Running text is for who writes the portrait; the group reads the published version, never the text itself. */
  onModuleInit(): void {
    this.texts.register(portraitTextKind, {
      authorize: async (me, portraitId, _ability, fieldId) => {
        const { plgId, templateVersion } = await this.access.load(me, 'write', portraitPolicy, portraitId);
        if (!textFieldsOf(templateVersion).includes(fieldId)) throw new Problem('not_found');
        return { plgId, isFrozen: false };
      },
    });
  }

  /** Every seat of the group and how far its portrait is. */
  async overview(me: Actor, plgId: string): Promise<SeatView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const seats = await this.db.whole(
      Seat,
      { plgId },
      { programme: { institution: true }, holders: { user: true } },
    );
    const portraits = await this.db.whole(Portrait, { plgId }, portraitPolicy.needs);
    const versions = await this.currentVersions(portraits);
    const nudges = await this.db.query<{ seat_id: string; at: Date }>(
      'select seat_id, max(sent_at) as at from portrait_nudge where plg_id = $1 group by seat_id',
      [plgId],
    );
    return seats
      .toSorted((a, b) => compareNames(a.programme.name, b.programme.name))
      .map((seat) => {
        const portrait = portraits.find(({ seatId }) => seatId === seat.id) ?? null;
        const version = portrait && versions.get(portrait.id);
        return {
          seat,
          portrait,
          version: portrait && version ? readVersion(me, portrait, version) : null,
          nudgedAt: nudges.find(({ seat_id }) => seat_id === seat.id)?.at ?? null,
          now: this.clock.now(),
        };
      });
  }

  /** The portrait of my programme; it comes into being when it is first opened. */
  async open(me: Actor, plgId: string, seatId: string): Promise<DraftView> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const seat = await this.db.repo(Seat).findOneBy({ id: seatId, plgId });
    if (!seat) throw new Problem('not_found');
    if (!sitsFor(me, plgId, seat.programmeId)) throw new Problem('forbidden');
    const id = newId();
    const begun = await this.db.query(
      `insert into portrait (id, plg_id, seat_id, template_version) values ($1, $2, $3, $4)
       on conflict (seat_id) do nothing returning id`,
      [id, plgId, seatId, portraitTemplate.version],
    );
    if (begun.length) await this.events.record(me, 'portrait.begun', { type: 'portrait', id, plgId });
    const { id: existing } = await this.db.repo(Portrait).findOneByOrFail({ seatId });
    return this.draft(existing);
  }

  async get(me: Actor, id: string): Promise<DraftView> {
    await this.access.load(me, 'write', portraitPolicy, id);
    return this.draft(id);
  }

  async published(me: Actor, id: string): Promise<PublishedView> {
    await this.access.load(me, 'read', portraitPolicy, id);
    const [view] = await this.publishedViews(me, [id]);
    if (!view) throw new Problem('portrait.not_published');
    return view;
  }

  /** Refuses to overwrite what the writer has not seen, and says what stands there now. */
  async save(me: Actor, id: string, input: SavePortraitFieldDto): Promise<DraftView> {
    const portrait = await this.access.load(me, 'write', portraitPolicy, id);
    const field = portraitFieldsOf(portrait.templateVersion).find(({ id: known }) => known === input.fieldId);
    if (!field) throw new Problem('not_found');
    const value = cleanValue(field, input.value);
    if (!value) throw new Problem('portrait.field_kind', { fields: { value: ['isIn'] } });
    const saved =
      input.revision === 0
        ? await this.insert(me, portrait, field.id, value)
        : await this.update(me, portrait, field.id, value, input.revision);
    if (!saved) {
      const now = await this.db.repo(PortraitFieldRow).findOneBy({ portraitId: id, fieldId: field.id });
      // The answer to my own save got lost and this is its retry.
      const isRetry = now?.savedById === me.userId && now.revision === input.revision + 1;
      if (isRetry && isSameValue(now.value, value)) return this.draft(id);
      throw new Problem('portrait.field_changed', {
        facts: {
          fieldId: field.id,
          revision: now?.revision ?? 0,
          value: JSON.stringify(now?.value ?? {}),
        },
      });
    }
    await this.events.record(me, 'portrait.changed', this.subject(portrait), { fieldId: field.id });
    return this.draft(id);
  }

  /** The group reads from now on what stands here at this moment. */
  async publish(me: Actor, id: string): Promise<DraftView> {
    const portrait = await this.access.load(me, 'publish', portraitPolicy, id);
    await this.db.query('select id from portrait where id = $1 for update', [id]);
    const draft = await this.draft(id);
    const { normId } = draft;
    // What is for the programme alone never leaves it, not even in a version that nobody opens.
    const values = sharedOf(draft.portrait, draft.values);
    const missing = missingFields(values);
    if (missing.length)
      throw new Problem('portrait.incomplete', {
        fields: Object.fromEntries(missing.map((fieldId) => [fieldId, ['isDefined']])),
        facts: { fields: missing },
      });
    const versions = this.db.repo(PortraitVersion);
    const last = await versions.findOne({ where: { portraitId: id }, order: { number: 'DESC' } });
    const now = await this.db.repo(Portrait).findOneByOrFail({ id });
    // The button pressed twice: what the group reads is this already.
    if (
      last?.number === now.publishedNumber &&
      last?.normId === normId &&
      isDeepStrictEqual(last.values, values)
    )
      return this.draft(id);
    const number = (last?.number ?? 0) + 1;
    await versions.insert({
      id: newId(),
      plgId: portrait.plgId,
      portraitId: id,
      number,
      templateVersion: portrait.templateVersion,
      values,
      normId,
      publishedById: me.userId,
    });
    const publishedAt = this.clock.now();
    await this.db.repo(Portrait).update({ id }, { publishedAt, publishedNumber: number });
    await this.files.share(id, values);
    await this.events.record(me, 'portrait.published', this.subject(portrait), { number });
    return this.draft(id);
  }

  /** Closes it to the group; the versions stay with the programme. */
  async withdraw(me: Actor, id: string): Promise<DraftView> {
    const portrait = await this.access.load(me, 'withdraw', portraitPolicy, id);
    await this.db.repo(Portrait).update({ id }, { publishedAt: null, publishedNumber: null });
    await this.files.share(id, {});
    await this.events.record(me, 'portrait.withdrawn', this.subject(portrait));
    return this.draft(id);
  }

  /** A friendly mail to who holds a seat whose portrait the group still misses. */
  async nudge(me: Actor, plgId: string, seatId: string): Promise<void> {
    await this.access.load(me, 'coordinate', plgPolicy, plgId);
    const view = (await this.overview(me, plgId)).find(({ seat }) => seat.id === seatId);
    if (!view) throw new Problem('not_found');
    if (view.portrait?.publishedAt) throw new Problem('portrait.published');
    const holders = holdersOf(view.seat);
    if (!holders.length) throw new Problem('portrait.nobody_to_nudge');
    if (!mayNudge(view.nudgedAt, view.now)) throw new Problem('portrait.nudged');
    const nudge = { id: newId(), plgId, seatId, sentById: me.userId, sentAt: view.now };
    await this.db.repo(PortraitNudge).insert(nudge);
    const plg = await this.access.load(me, 'read', plgPolicy, plgId);
    const link = `${this.config.publicUrl}/plg/${plgId}/portretten/begin`;
    for (const { user } of holders) {
      const letter = presentNudgeMail(user.locale, user.name, view.seat.programme.name, plg.name, link);
      await this.mail.send({ to: user.email, ...letter, plgId, waits: { until: null } });
    }
    await this.events.record(
      me,
      'portrait.nudged',
      { type: 'seat', id: seatId, plgId },
      { holders: holders.length },
    );
  }

  /** Published portraits side by side, in the order asked for. */
  async compare(me: Actor, plgId: string, ids: string[]): Promise<PublishedView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isInCircle(me, plgId)) throw new Problem('forbidden');
    const portraits = await this.access.loadAll(me, 'read', portraitPolicy, ids);
    if (portraits.some((portrait) => portrait.plgId !== plgId)) throw new Problem('not_found');
    const views = await this.publishedViews(me, ids);
    if (views.length < ids.length) throw new Problem('portrait.not_published');
    return views;
  }

  private async insert(
    me: Actor,
    { id, plgId }: Portrait,
    fieldId: PortraitFieldId,
    value: object,
  ): Promise<boolean> {
    const rows = await this.db.query(
      `insert into portrait_field (id, plg_id, portrait_id, field_id, value, revision, saved_by_id, saved_at)
       values ($1, $2, $3, $4, $5, 1, $6, $7) on conflict (portrait_id, field_id) do nothing returning id`,
      [newId(), plgId, id, fieldId, JSON.stringify(value), me.userId, this.clock.now()],
    );
    return rows.length > 0;
  }

  private async update(
    me: Actor,
    { id }: Portrait,
    fieldId: PortraitFieldId,
    value: object,
    revision: number,
  ): Promise<boolean> {
    const rows = await this.db.query(
      `update portrait_field set value = $4, revision = revision + 1, saved_by_id = $5, saved_at = $6, updated_at = now()
       where portrait_id = $1 and field_id = $2 and revision = $3 returning id`,
      [id, fieldId, revision, JSON.stringify(value), me.userId, this.clock.now()],
    );
    return rows.length > 0;
  }

  /** A portrait with everything its programme wrote; for its programme, and for who counts what may leave it. */
  async draft(id: string): Promise<DraftView> {
    const portrait = await this.db.wholeOne(Portrait, id, whole);
    const texts = (await this.texts.jsonOf(portraitTextKind, [id])).get(id) ?? {};
    const values: PortraitValues = Object.fromEntries([
      ...portrait.fields.map((field) => [field.fieldId, field.value] as const),
      ...Object.entries(texts).flatMap(([fieldId, doc]) => {
        const text = textToPlain(doc);
        return text ? [[fieldId, { text, doc }] as const] : [];
      }),
    ]);
    const files = await this.files.of(id);
    const ready = files.filter(({ state }) => state === 'ready');
    if (ready.length > 0) values.pictures = { files: ready.map(presentFileRef) };
    const versions = await this.currentVersions([portrait]);
    const norm = hoursNormOfSchoolYear(portrait.plg.schoolYear);
    const circle = await this.circleOf(portrait.plgId);
    return { portrait, values, files, version: versions.get(id) ?? null, normId: norm?.id ?? null, circle };
  }

  /** Everyone but guests: whom publishing opens it to, as the policy has it. */
  private async circleOf(plgId: string): Promise<Membership[]> {
    const members = await this.db.repo(Membership).find({
      where: { plgId, joinedAt: Not(IsNull()), leftAt: IsNull() },
      relations: { user: true },
    });
    return members.filter(({ roles }) => roles.some((role) => role !== 'guest'));
  }

  /** What was shared of these portraits, as far as `me` may read it. */
  async publishedViews(me: Actor, ids: string[]): Promise<PublishedView[]> {
    if (ids.length === 0) return [];
    const portraits = await this.db.whole(
      Portrait,
      { id: ids },
      { plg: true, reaches: true, seat: { programme: { institution: true } } },
    );
    const versions = await this.currentVersions(portraits);
    return ids.flatMap((id) => {
      const portrait = portraits.find((it) => it.id === id);
      const version = versions.get(id);
      return portrait && version ? [{ portrait, version: readVersion(me, portrait, version) }] : [];
    });
  }

  private async currentVersions(portraits: Portrait[]): Promise<Map<string, PortraitVersion>> {
    const published = portraits.filter((portrait) => portrait.publishedNumber !== null);
    if (!published.length) return new Map();
    const versions = await this.db.repo(PortraitVersion).find({
      where: published.map(({ id, publishedNumber }) => ({ portraitId: id, number: publishedNumber ?? 0 })),
    });
    return new Map(versions.map((version) => [version.portraitId, version]));
  }

  private subject(portrait: Portrait) {
    return { type: 'portrait', id: portrait.id, plgId: portrait.plgId };
  }
}

import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { AskAgainDto, CorrectPartyDto, InvitePartyDto } from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { sayDay } from '../calendars/moment.words.ts';
import type { Config } from '../config.ts';
import type { Instrument } from '../instruments/instrument.entity.ts';
import { InstrumentsService } from '../instruments/instruments.service.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashToken, newId, newToken } from '../platform/ids.ts';
import { Mail } from '../platform/mail/mail.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { isGuestPlace, Membership } from '../plgs/membership.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { Access } from '../policies/access.ts';
import { consultationPartyPolicy } from '../policies/consultation-party.policy.ts';
import { instrumentPolicy } from '../policies/instrument.policy.ts';
import { ConsultationFollowUp } from './consultation-follow-up.entity.ts';
import { ConsultationKey } from './consultation-key.entity.ts';
import { ConsultationParty } from './consultation-party.entity.ts';
import { presentFollowUpLetter, presentInvitation } from './consultation.words.ts';

/** Which organisations are heard, how, and by whom; and asking again where hardly anything came in. */
@Injectable()
export class PartiesService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly mail: Mail,
    private readonly obligations: Obligations,
    private readonly instruments: InstrumentsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
    // Addresses were there to write to while it was open.
    this.events.on('instrument.closed', async ({ subjectId }) => {
      await this.db.query('update consultation_party set email = null where instrument_id = $1', [subjectId]);
    });
  }

  /** @returns the link, for who is heard in writing */
  async invite(me: Actor, id: string, input: InvitePartyDto): Promise<string | null> {
    const it = await this.hearing(me, id);
    await this.checkInterviewer(it.plgId, input.interviewerId);
    await this.db.waitForTurn(`parties of ${id}`);
    const [last] = await this.db.query<{ number: number }>(
      'select coalesce(max(number), 0) as number from consultation_party where instrument_id = $1',
      [id],
    );
    const party = this.db.repo(ConsultationParty).create({
      ...input,
      id: newId(),
      plgId: it.plgId,
      instrumentId: it.id,
      number: (last?.number ?? 0) + 1,
      interviewerId: input.interviewerId ?? null,
      email: input.mode === 'written' ? (input.email ?? null) : null,
    });
    await this.db.repo(ConsultationParty).insert(party);
    await this.record(me, 'consultation.invited', it, { mode: input.mode });
    if (input.mode !== 'written') return null;
    const url = await this.newLink(party);
    if (party.email)
      await this.mail.send({
        to: party.email,
        ...presentInvitation(me.locale, await this.asked(me, it, party, url)),
      });
    return url;
  }

  async correct(me: Actor, id: string, sent: CorrectPartyDto): Promise<void> {
    const party = await this.access.load(me, 'correct', consultationPartyPolicy, id);
    const { organisation, sector, interviewerId } = mergeEdit(sent, {
      organisation: party.organisation,
      sector: party.sector,
      interviewerId: party.interviewerId,
    });
    await this.checkInterviewer(party.plgId, interviewerId);
    await this.db
      .repo(ConsultationParty)
      .update({ id }, { organisation, sector, interviewerId: interviewerId ?? null });
    await this.record(me, 'consultation.corrected', party.instrument);
  }

  async remove(me: Actor, id: string): Promise<void> {
    const party = await this.access.load(me, 'remove', consultationPartyPolicy, id);
    await this.db.repo(ConsultationParty).delete({ id });
    await this.record(me, 'consultation.uninvited', party.instrument);
  }

  /** One more link; the earlier ones keep working. */
  async link(me: Actor, id: string): Promise<string> {
    const party = await this.access.load(me, 'link', consultationPartyPolicy, id);
    await this.record(me, 'consultation.linked', party.instrument);
    return this.newLink(party);
  }

  /** Stands beside the question in every form it is for, and is mailed to whose address is known. */
  async askAgain(me: Actor, id: string, input: AskAgainDto): Promise<void> {
    const it = await this.hearing(me, id);
    const { questionId = null, sector = null, text } = input;
    if (questionId && !it.questions.some((question) => question.id === questionId))
      throw new Problem('consultation.question_elsewhere');
    await this.db
      .repo(ConsultationFollowUp)
      .insert({ id: newId(), plgId: it.plgId, instrumentId: it.id, sector, questionId, text });
    await this.record(me, 'consultation.asked_again', it);
    const parties = await this.db
      .repo(ConsultationParty)
      .findBy({ instrumentId: it.id, withdrawnAt: IsNull(), ...(sector !== null && { sector }) });
    for (const party of parties) {
      if (!party.email) continue;
      const url = await this.newLink(party);
      const letter = presentFollowUpLetter(me.locale, { ...(await this.asked(me, it, party, url)), text });
      await this.mail.send({ to: party.email, ...letter });
    }
  }

  private async hearing(me: Actor, id: string): Promise<Instrument> {
    const it = await this.access.load(me, 'hear', instrumentPolicy, id);
    if (this.instruments.kindOf(it.kind).answeredBy !== 'parties') throw new Problem('consultation.not_here');
    return it;
  }

  private async newLink({ id: partyId }: ConsultationParty): Promise<string> {
    const token = newToken();
    await this.db.repo(ConsultationKey).insert({ id: newId(), partyId, tokenHash: hashToken(token) });
    return `${this.config.publicUrl}/raadpleging/${token}`;
  }

  private async asked(me: Actor, it: Instrument, { organisation }: ConsultationParty, url: string) {
    const { name: groupName } = await this.db.repo(Plg).findOneByOrFail({ id: it.plgId });
    const lastDay = it.dueOn === null ? null : sayDay(me.locale, it.dueOn);
    return { organisation, title: it.title, groupName, url, lastDay };
  }

  private async checkInterviewer(plgId: string, id: string | null | undefined): Promise<void> {
    if (!id) return;
    const member = await this.db.repo(Membership).findOneBy({ id, plgId, leftAt: IsNull() });
    if (!member || isGuestPlace(member)) throw new Problem('not_found');
  }

  /** The conversations that are mine to hold and are not handed in yet. */
  private async askedOf(me: Actor): Promise<Asked[]> {
    const rows = await this.db.query<{
      id: string;
      plg_id: string;
      instrument_id: string;
      title: string;
      due_on: string | null;
      organisation: string;
    }>(
      `select p.id, p.plg_id, p.instrument_id, i.title, i.due_on::text, p.organisation
       from consultation_party p join instrument i on i.id = p.instrument_id
       where p.interviewer_id = any($1) and p.mode = 'interview' and p.handed_in_at is null
         and p.withdrawn_at is null and i.opened_at is not null and i.closed_at is null`,
      [me.memberships.map(({ membershipId }) => membershipId)],
    );
    return rows.map((row) => ({
      kind: 'consultation.hold',
      plgId: row.plg_id,
      subjectId: row.id,
      path: `/plg/${row.plg_id}/vragen/instrumenten/${row.instrument_id}/gesprek/${row.id}`,
      dueAt: row.due_on,
      minutes: 30,
      facts: { title: row.title, organisation: row.organisation },
    }));
  }

  private record(
    me: Actor,
    name: Parameters<Events['record']>[1],
    { id, plgId }: Instrument,
    facts: Parameters<Events['record']>[3] = {},
  ) {
    return this.events.record(me, name, { type: 'consultation', id, plgId }, facts);
  }
}

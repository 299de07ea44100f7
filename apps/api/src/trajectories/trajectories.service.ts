import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ChooseTrajectoryDto, FactKey, PhaseStage } from '@leerkring/shared';
import { Not } from 'typeorm';
import { CyclesService } from '../cycles/cycles.service.ts';
import { Meeting } from '../cycles/meeting.entity.ts';
import { Access } from '../policies/access.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { standingOf, type Standing } from './fact.rules.ts';
import { FactsService } from './facts.service.ts';
import { MeetingPhase } from './meeting-phase.entity.ts';
import { Phase } from './phase.entity.ts';
import { spread, stagesOf } from './phase.rules.ts';
import { TemplatesService } from './templates.service.ts';
import { Trajectory } from './trajectory.entity.ts';

export interface ConditionView {
  fact: FactKey;
  standing: Standing;
}

export interface PhaseView {
  phase: Phase;
  conditions: ConditionView[];
  isReady: boolean;
  meetings: Meeting[];
  stage: PhaseStage;
}

export interface TrajectoryView {
  trajectory: Trajectory | null;
  phases: PhaseView[];
}

/** How a group goes through its year: choosing a way, and how far it is on it. */
@Injectable()
export class TrajectoriesService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly cycles: CyclesService,
    private readonly templates: TemplatesService,
    private readonly facts: FactsService,
  ) {}

  onModuleInit(): void {
    this.cycles.afterPlanning((plgId) => this.spreadOver(plgId));
  }

  async ofGroup(me: Actor, plgId: string): Promise<TrajectoryView> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.viewOf(plgId);
  }

  /** Choosing what was chosen already changes nothing. Meetings keep a phase that the new way has too. */
  async choose(me: Actor, plgId: string, { key }: ChooseTrajectoryDto): Promise<void> {
    await this.access.load(me, 'plan', plgPolicy, plgId);
    const template = this.templates.find(key);
    if (!template) throw new Problem('not_found');
    await this.db.query('select id from plg where id = $1 for update', [plgId]);
    const trajectories = this.db.repo(Trajectory);
    const before = await trajectories.findOneBy({ plgId });
    if (before?.key === key) return;
    const links = await this.db.repo(MeetingPhase).find({ where: { plgId }, relations: { phase: true } });
    if (before) await trajectories.delete({ id: before.id });
    const { id: trajectoryId } = await trajectories.save(
      trajectories.create({ plgId, key, title: { ...template.title } }),
    );
    const phases = this.db.repo(Phase);
    const made = await phases.save(
      template.phases.map(({ key: phaseKey, ...content }, index) =>
        phases.create({ plgId, trajectoryId, key: phaseKey, position: index + 1, content }),
      ),
    );
    for (const { meetingId, phase: old } of links) {
      const same = made.find((it) => it.key === old.key);
      if (same) await this.link(plgId, meetingId, same.id);
    }
    await this.spreadOver(plgId);
    await this.events.record(me, 'trajectory.chosen', { type: 'plg', id: plgId, plgId }, { key });
  }

  /** For whoever has looked already whether they may know. */
  async viewOf(plgId: string): Promise<TrajectoryView> {
    const trajectory = await this.db.repo(Trajectory).findOneBy({ plgId });
    if (!trajectory) return { trajectory, phases: [] };
    const phases = await this.phasesOf(plgId);
    const links = await this.db.repo(MeetingPhase).find({ where: { plgId }, relations: { meeting: true } });
    const facts = await this.facts.of(
      plgId,
      phases.flatMap(({ content }) => content.entry.map(({ fact }) => fact)),
    );
    const seen = phases.map((phase) => {
      const conditions = phase.content.entry.map(({ fact, atLeast }) => ({
        fact,
        standing: standingOf(facts.get(fact) ?? [], atLeast),
      }));
      return {
        phase,
        conditions,
        isReady: conditions.every(({ standing }) => standing.isMet),
        meetings: links
          .flatMap(({ phaseId, meeting }) => (phaseId === phase.id ? [meeting] : []))
          .toSorted((one, other) => +one.startsAt - +other.startsAt),
      };
    });
    const stages = stagesOf(
      seen.map(({ isReady, meetings }) => ({ isReady, meetings: meetings.map(({ state }) => state) })),
    );
    return { trajectory, phases: seen.map((it, index) => ({ ...it, stage: stages[index] ?? 'later' })) };
  }

  async link(plgId: string, meetingId: string, phaseId: string): Promise<void> {
    await this.db.query(
      `insert into meeting_phase (id, plg_id, meeting_id, phase_id) values ($1, $2, $3, $4)
       on conflict on constraint meeting_phase_one_per_meeting
       do update set phase_id = excluded.phase_id, updated_at = now()`,
      [newId(), plgId, meetingId, phaseId],
    );
  }

  private async phasesOf(plgId: string): Promise<Phase[]> {
    return this.db.repo(Phase).find({ where: { plgId }, order: { position: 'ASC' } });
  }

  /** Meetings that belong to no phase yet get theirs by their place in the year. */
  private async spreadOver(plgId: string): Promise<void> {
    const phases = (await this.phasesOf(plgId)).map((phase) => ({ phase, meets: phase.content.meets }));
    const meetings = await this.db.repo(Meeting).find({
      where: { plgId, state: Not('cancelled') },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const links = await this.db.repo(MeetingPhase).findBy({ plgId });
    const isLinked = new Set(links.map(({ meetingId }) => meetingId));
    for (const { meeting, phase } of spread(meetings, phases))
      if (!isLinked.has(meeting.id)) await this.link(plgId, meeting.id, phase.phase.id);
  }
}

import type { Meeting } from '../cycles/meeting.entity.ts';
import { EarlyStart } from '../trajectories/early-start.entity.ts';
import { MeetingPhase } from '../trajectories/meeting-phase.entity.ts';
import { Phase } from '../trajectories/phase.entity.ts';
import { spread } from '../trajectories/phase.rules.ts';
import { readShipped } from '../trajectories/templates.service.ts';
import { Trajectory } from '../trajectories/trajectory.entity.ts';
import type { DemoPlg, DemoWorld } from './world.demo.ts';

/** Both years go the way of the first year that there was. */
export async function seatTrajectory(world: DemoWorld, plg: DemoPlg, meetings: Meeting[]): Promise<void> {
  const template = readShipped('plg-jaar');
  const trajectories = world.db.repo(Trajectory);
  const { id: trajectoryId } = await trajectories.save(
    trajectories.create({ plgId: plg.id, key: template.key, title: { ...template.title } }),
  );
  const phases = world.db.repo(Phase);
  const made = await phases.save(
    template.phases.map(({ key, ...content }, index) =>
      phases.create({ plgId: plg.id, trajectoryId, key, position: index + 1, content }),
    ),
  );
  const links = world.db.repo(MeetingPhase);
  await links.save(
    spread(
      meetings,
      made.map((phase) => ({ phase, meets: phase.content.meets })),
    ).map(({ meeting, phase: { phase } }) =>
      links.create({ plgId: plg.id, meetingId: meeting.id, phaseId: phase.id }),
    ),
  );
}

/** This year the second meeting was begun with one portrait to come; its minutes say so. */
export async function seatEarlyStart(world: DemoWorld, meeting: Meeting | undefined): Promise<void> {
  const link = await world.db
    .repo(MeetingPhase)
    .findOne({ where: { meetingId: meeting?.id ?? '' }, relations: { phase: true } });
  if (!meeting || !link) return;
  const starts = world.db.repo(EarlyStart);
  await starts.save(
    starts.create({
      plgId: meeting.plgId,
      meetingId: meeting.id,
      phase: link.phase.content.name,
      unmet: [{ fact: 'portraits.shared', have: 4, of: 5, missing: ['Verkoper'] }],
      reason: 'Verkoper werkt nog niet met kleine groepen en vertelt het deze keer aan tafel.',
    }),
  );
}

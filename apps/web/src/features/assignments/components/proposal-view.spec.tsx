import type { AssignmentPlanDto, AssignmentProposalDto } from '@leerkring/shared';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../../../../test/show.tsx';
import { ProposalView } from './proposal-view.tsx';

const plan: AssignmentPlanDto = {
  plgId: 'g',
  interviewersPerProgramme: 2,
  studentConversations: 2,
  teacherConversations: 2,
  mostVisits: 1,
  allowsMutualPairs: false,
  allowsRepeats: false,
  grouping: 'together',
  everyoneVisits: true,
  reciprocityWaiver: '',
  programmes: [],
  people: [],
  can: { coordinate: true, declare: true },
};

const load = { rule: 'load', programmeId: null, membershipId: null, need: null, available: null } as const;
const impossible: AssignmentProposalDto = {
  id: 'p',
  plgId: 'g',
  outcome: 'impossible',
  isRepair: false,
  isProven: true,
  acceptedAt: null,
  inputHash: 'a'.repeat(64),
  madeAt: '2026-11-28T12:00:00.000Z',
  visits: [],
  lost: [],
  because: [load],
  ways: [{ rules: [load] }],
  can: { read: true, accept: false },
};

it('leads whoever reads that it cannot be done to what was agreed', async () => {
  let opened = 0;
  await show(
    <ProposalView
      proposal={impossible}
      plan={plan}
      onLeave={() => undefined}
      onSettings={() => (opened += 1)}
    />,
    { rooms: ['assignments'] },
  );
  expect(screen.getByRole('heading', { name: 'Zo kan het niet' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Pas de afspraken aan' }));
  expect(opened).toBe(1);
});

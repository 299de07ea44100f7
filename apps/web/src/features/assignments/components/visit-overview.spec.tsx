import type { AssignmentHostDto } from '@leerkring/shared';
import { screen } from '@testing-library/react';
import { show } from '../../../../test/show.tsx';
import type { VisitRow } from '../visits.ts';
import { VisitOverview } from './visit-overview.tsx';

const programmes = (count: number): AssignmentHostDto[] =>
  Array.from({ length: count }, (_, at) => ({
    programmeId: `p${at}`,
    name: `Opleiding ${at}`,
    terms: { interviewers: null, studentConversations: null, teacherConversations: null, halfDays: [] },
    can: { change: false },
  }));

const rows = (count: number): VisitRow[] =>
  programmes(count).map(({ programmeId }, at) => ({
    key: `visit ${at}`,
    membershipId: `m${at}`,
    name: `Persoon ${at}`,
    fromId: programmeId,
    toId: `p${(at + 1) % count}`,
    students: 1,
    teachers: 1,
    isMine: false,
    isNew: false,
    grounds: [],
    others: [],
    assignment: null,
  }));

const showVisitsOf = (count: number) =>
  show(<VisitOverview title="Wie gaat bij wie" programmes={programmes(count)} rows={rows(count)} />, {
    rooms: ['assignments'],
  });

describe('who visits whom', () => {
  it('is a ring while the names in it can be read', async () => {
    await showVisitsOf(12);
    expect(screen.getByRole('img', { name: /Opleiding 0/ })).toBeTruthy();
  });

  it('is told by the list and the table alone in a large group', async () => {
    await showVisitsOf(13);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText('Persoon 12 naar Opleiding 0', { exact: false })).toBeTruthy();
    expect(screen.getByRole('table')).toBeTruthy();
  });
});

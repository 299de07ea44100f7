import { ReportVersion } from '../publications/report-version.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isMember } from './people.ts';

/** A programme approves through whoever holds its seat for the year, once. Versions before 1.0 are drafts to read. */
export const reportVersionPolicy = policy(ReportVersion, {
  needs: { approvals: true },
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    approve: (me, it) =>
      it.major >= 1 &&
      !it.withdrawnAt &&
      me.memberships.some(
        ({ plgId, seatId, onlyAt }) =>
          plgId === it.plgId &&
          seatId !== null &&
          onlyAt === null &&
          !it.approvals.some((approval) => approval.seatId === seatId),
      ),
    publish: (me, it) => isCoordinator(me, it.plgId) && it.major >= 1 && !it.publishedAt,
    withdraw: (me, it) => isCoordinator(me, it.plgId) && !!it.publishedAt && !it.withdrawnAt,
    correct: (me, it) => isCoordinator(me, it.plgId) && !!it.publishedAt && !it.withdrawnAt,
  },
  examples: {
    draft: { plgId: world.plgId, major: 0, approvals: [], publishedAt: null, withdrawnAt: null },
    frozen: { plgId: world.plgId, major: 1, approvals: [], publishedAt: null, withdrawnAt: null },
    'approved by the programme': {
      plgId: world.plgId,
      major: 1,
      approvals: [{ seatId: world.seatId }],
      publishedAt: null,
      withdrawnAt: null,
    },
    published: {
      plgId: world.plgId,
      major: 1,
      approvals: [{ seatId: world.seatId }, { seatId: world.otherSeatId }],
      publishedAt: new Date(0),
      withdrawnAt: null,
    },
    withdrawn: {
      plgId: world.plgId,
      major: 1,
      approvals: [],
      publishedAt: new Date(0),
      withdrawnAt: new Date(0),
    },
  },
});

import type { MemberDto } from '@leerkring/shared';
import { Button, Modal } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { membersQuery } from '../../features/members/api.ts';
import { InviteForm } from '../../features/members/components/invite-form.tsx';
import { MemberList } from '../../features/members/components/member-list.tsx';
import { HandOverForm } from '../../features/seats/components/hand-over-form.tsx';
import { plgQuery } from '../../features/plgs/api.ts';
import { useMe } from '../../lib/session.tsx';
import { useText } from '../../text/text.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { MemberSeats } from './member-seats.tsx';

export function Component() {
  const { plgId = '' } = useParams();
  const t = useText('members');
  const { user } = useMe();
  const [{ data: plg }, { data: members }] = useSuspenseQueries({
    queries: [plgQuery(plgId), membersQuery(plgId)],
  });
  const seats = useText('seats');
  const [handing, setHanding] = useState<MemberDto>();
  const [isInviting, setInviting] = useState(false);
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={plg.can.invite && <Button onClick={() => setInviting(true)}>{t.invite}</Button>}
      />
      <MemberList members={members} myUserId={user.id} onHandOver={setHanding} />
      <MemberSeats
        plgId={plgId}
        people={members
          .filter((it) => !it.isInvited)
          .map(({ id, name, programmeName }) => ({ membershipId: id, name, programmeName }))}
      />
      <Modal
        opened={handing !== undefined}
        onClose={() => setHanding(undefined)}
        title={seats.handOver}
        size="lg"
      >
        {handing && <HandOverForm member={handing} members={members} onDone={() => setHanding(undefined)} />}
      </Modal>
      <Modal opened={isInviting} onClose={() => setInviting(false)} title={t.invite} size="lg">
        <InviteForm plgId={plgId} seats={plg.seats} onDone={() => setInviting(false)} />
      </Modal>
    </>
  );
}

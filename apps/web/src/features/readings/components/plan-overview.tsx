import type { ReaderDto, ReadingDto } from '@leerkring/shared';
import { Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { useDiscardReading } from '../api.ts';
import { OpenEarly } from './open-early.tsx';
import { PlanForm } from './plan-form.tsx';
import { PlanRows } from './plan-rows.tsx';

/** Who reads how much and who is done; for the coordinator also what, and why. */
export function PlanOverview({ reading }: { reading: ReadingDto }) {
  const t = useText('readings');
  const [isChoosing, setChoosing] = useState(false);
  const [isDiscarding, setDiscarding] = useState(false);
  const discard = useDiscardReading(reading.plgId);
  const { can, readers } = reading;
  if (isChoosing && can.plan) return <PlanForm reading={reading} onDone={() => setChoosing(false)} />;
  return (
    <Section
      title={t.plan}
      lead={t.planLead(reading.guides, reading.conversations)}
      actions={
        can.plan && (
          <>
            <OpenEarly reading={reading} />
            <Button variant="default" onClick={() => setDiscarding(true)}>
              {t.discard}
            </Button>
            <Button variant="default" onClick={() => setChoosing(true)}>
              {t.divideAgain}
            </Button>
          </>
        )
      }
    >
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t.reader}</Table.Th>
            <Table.Th scope="col">{t.guides}</Table.Th>
            <Table.Th scope="col">{t.state}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {readers.map((it) => (
            <ReaderRow key={it.membershipId} it={it} />
          ))}
        </Table.Tbody>
      </Table>
      {can.plan && <PlanRows reading={reading} />}
      <ConfirmDialog
        opened={isDiscarding}
        title={t.discardTitle}
        body={t.discardBody}
        confirm={t.discard}
        tone="danger"
        onConfirm={() => discard.mutateAsync()}
        onClose={() => setDiscarding(false)}
      />
    </Section>
  );
}

function ReaderRow({ it }: { it: ReaderDto }) {
  const t = useText('readings');
  return (
    <Table.Tr>
      <Table.Th scope="row" style={{ overflowWrap: 'anywhere' }}>
        {it.name}
      </Table.Th>
      <Table.Td>
        <Group gap="sm">
          <Text span>{it.guides}</Text>
        </Group>
      </Table.Td>
      <Table.Td>
        <StatusChip tone={it.handedInAt ? 'done' : 'active'}>
          {it.handedInAt ? t.isIn : t.isReading}
        </StatusChip>
      </Table.Td>
    </Table.Tr>
  );
}

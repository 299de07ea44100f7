import type { AssignmentDto, SlotDto } from '@leerkring/shared';
import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { useOfferSlot } from '../api.ts';
import { FillSlotForm } from './fill-slot-form.tsx';
import { SlotItem } from './slot-item.tsx';
import { SlotTimeForm } from './slot-time-form.tsx';

/** Moments for visits: those I offer, those my programme can choose from, and for the coordinator all of them. */
export function SlotSection(props: { slots: SlotDto[]; mine: AssignmentDto[] }) {
  const t = useText('slots');
  const [offering, setOffering] = useState<AssignmentDto | null>(null);
  // Kept here: a moment that somebody withdraws leaves the list, but not from under who is filling it.
  const [filling, setFilling] = useState<SlotDto | null>(null);
  const shown = props.slots.filter(({ state }) => state !== 'withdrawn');
  const { mine } = props;
  if (shown.length === 0 && mine.length === 0 && !filling) return null;
  return (
    <Section
      title={t.title}
      lead={mine.length > 0 ? t.leadInterviewer : t.leadHost}
      actions={mine.map((visit) => (
        <Button key={visit.id} data-wraps variant="default" onClick={() => setOffering(visit)}>
          {mine.length > 1 ? t.offerAt(visit.hostProgrammeName) : t.offer}
        </Button>
      ))}
    >
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {shown.length === 0 && (
          <Text component="li" c="dimmed">
            {t.none}
          </Text>
        )}
        {shown.map((it) => (
          <SlotItem key={it.id} slot={it} onFill={() => setFilling(it)} />
        ))}
      </Stack>
      <Modal opened={filling !== null} onClose={() => setFilling(null)} title={t.fill.title}>
        {filling && <FillSlotForm slot={filling} onDone={() => setFilling(null)} />}
      </Modal>
      <Modal
        opened={offering !== null}
        onClose={() => setOffering(null)}
        title={t.offerAt(offering?.hostProgrammeName ?? '')}
      >
        {offering && <OfferForm visit={offering} onDone={() => setOffering(null)} />}
      </Modal>
    </Section>
  );
}

function OfferForm(props: { visit: AssignmentDto; onDone: () => void }) {
  const t = useText('slots');
  const offer = useOfferSlot(props.visit.id);
  return (
    <SlotTimeForm
      initial={{ date: '', startTime: '13:00', endTime: '14:00' }}
      submit={t.submit}
      onSave={({ seen: _seen, ...moment }) => offer.mutateAsync(moment)}
      onDone={props.onDone}
    />
  );
}

import type { InstitutionDto } from '@leerkring/shared';
import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Section } from '../../../ui/section.tsx';
import { UnitForm } from './unit-form.tsx';

export function Units(props: { institution: InstitutionDto }) {
  const t = useText('institutions');
  const { institution } = props;
  const [isAdding, setAdding] = useState(false);
  return (
    <Section
      title={t.units}
      lead={t.unitsLead}
      actions={
        institution.can.manage && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t.addUnit}
          </Button>
        )
      }
    >
      {institution.units.length === 0 ? (
        <EmptyState title={t.noUnits} />
      ) : (
        <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
          {institution.units.map((it) => (
            <li key={it.id} style={{ overflowWrap: 'anywhere' }}>
              <Text span fw={560}>
                {it.name}
              </Text>{' '}
              <Text span size="sm" c="dimmed">
                {t.unit.kinds[it.kind]}
              </Text>
            </li>
          ))}
        </Stack>
      )}
      <Modal opened={isAdding} onClose={() => setAdding(false)} title={t.addUnit}>
        <UnitForm institutionId={institution.id} onDone={() => setAdding(false)} />
      </Modal>
    </Section>
  );
}

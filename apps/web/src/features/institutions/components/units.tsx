import type { InstitutionDto, UnitDto } from '@leerkring/shared';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LongList } from '../../../ui/long-list.tsx';
import { Section } from '../../../ui/section.tsx';
import { RenameUnitForm } from './rename-unit-form.tsx';
import { UnitForm } from './unit-form.tsx';

export function Units(props: { institution: InstitutionDto }) {
  const t = useText('institutions');
  const { institution } = props;
  const [isAdding, setAdding] = useState(false);
  const [renaming, setRenaming] = useState<UnitDto>();
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
        <LongList
          key={institution.id}
          items={institution.units}
          textsOf={(it) => [it.name, t.unit.kinds[it.kind]]}
          words={{ ...t.longList, find: t.findUnit }}
        >
          {(shown) => (
            <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
              {shown.map((it) => (
                <Group component="li" key={it.id} justify="space-between" wrap="nowrap" mih={32}>
                  <div style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
                    <Text span fw={560}>
                      {it.name}
                    </Text>{' '}
                    <Text span size="sm" c="dimmed">
                      {t.unit.kinds[it.kind]}
                    </Text>
                  </div>
                  {institution.can.manage && (
                    <Button
                      size="compact-md"
                      variant="subtle"
                      aria-label={t.editUnit(it.name)}
                      style={{ flex: 'none' }}
                      onClick={() => setRenaming(it)}
                    >
                      {t.rename}
                    </Button>
                  )}
                </Group>
              ))}
            </Stack>
          )}
        </LongList>
      )}
      <Modal opened={isAdding} onClose={() => setAdding(false)} title={t.addUnit}>
        <UnitForm institutionId={institution.id} onDone={() => setAdding(false)} />
      </Modal>
      <Modal
        opened={renaming !== undefined}
        onClose={() => setRenaming(undefined)}
        title={renaming && t.editUnit(renaming.name)}
      >
        {renaming && <RenameUnitForm unit={renaming} onDone={() => setRenaming(undefined)} />}
      </Modal>
    </Section>
  );
}

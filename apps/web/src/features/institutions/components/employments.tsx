import type { InstitutionDto, PersonDto } from '@leerkring/shared';
import { ActionIcon, Group, Select, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useAddEmployment, useEndEmployment } from '../api.ts';

/** Where one person works; one may work at several places. */
export function Employments(props: { institution: InstitutionDto; person: PersonDto }) {
  const words = useText('institutions');
  const t = words.person;
  const { institution, person } = props;
  const add = useAddEmployment(institution.id, person.id);
  const end = useEndEmployment();
  // With the last one the person leaves the list, and this dialog with them.
  const [last, setLast] = useState<PersonDto['employments'][number]>();
  const taken = new Set(person.employments.flatMap((it) => [it.programmeId, it.unitId]));
  const options = [
    { group: words.programmes, items: institution.programmes },
    { group: words.units, items: institution.units },
  ].map(({ group, items }) => ({
    group,
    items: items.filter((it) => !taken.has(it.id)).map((it) => ({ value: it.id, label: it.name })),
  }));

  const handleAdd = (id: string | null) => {
    if (id === null) return;
    add.mutate(institution.programmes.some((it) => it.id === id) ? { programmeId: id } : { unitId: id });
  };

  return (
    <Stack gap="md">
      <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
        {person.employments.map((it) => (
          <Group component="li" key={it.id} justify="space-between" wrap="nowrap">
            <Text style={{ overflowWrap: 'anywhere', minWidth: 0 }}>{it.at}</Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={42}
              aria-label={t.endEmployment(it.at)}
              loading={end.isPending && end.variables === it.id}
              onClick={() => (person.employments.length > 1 ? end.mutate(it.id) : setLast(it))}
            >
              <IconX size={18} />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
      <Select label={t.addEmployment} data={options} searchable value={null} onChange={handleAdd} />
      <ProblemNote error={add.error ?? end.error} />
      <ConfirmDialog
        opened={last !== undefined}
        title={t.endLast(person.name)}
        body={last && t.endLastBody(person.name, last.at)}
        confirm={t.endLastConfirm}
        tone="danger"
        onConfirm={async () => last && end.mutateAsync(last.id)}
        onClose={() => setLast(undefined)}
      />
    </Stack>
  );
}

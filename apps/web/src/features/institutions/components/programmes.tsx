import { compareNames, type InstitutionDto, type ProgrammeDto } from '@leerkring/shared';
import { Button, Modal, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LongList } from '../../../ui/long-list.tsx';
import { Section } from '../../../ui/section.tsx';
import { ProgrammeForm } from './programme-form.tsx';

export function Programmes(props: { institution: InstitutionDto }) {
  const t = useText('institutions');
  const { institution } = props;
  const [editing, setEditing] = useState<ProgrammeDto | 'new'>();
  const programmes = institution.programmes.toSorted((a, b) => compareNames(a.name, b.name));
  const detail = (it: ProgrammeDto) =>
    [
      t.levelsIn(it.levels),
      it.route,
      t.yearsIn(it.years),
      it.hoursPerYear === null ? null : t.hoursIn(it.hoursPerYear),
      it.code,
    ]
      .filter(Boolean)
      .join(' · ');

  return (
    <Section
      title={t.programmes}
      actions={
        institution.can.manage && (
          <Button variant="default" onClick={() => setEditing('new')}>
            {t.addProgramme}
          </Button>
        )
      }
    >
      {programmes.length === 0 ? (
        <EmptyState title={t.noProgrammes} />
      ) : (
        <LongList
          key={institution.id}
          items={programmes}
          textsOf={(it) => [it.name, detail(it)]}
          words={{ ...t.longList, find: t.findProgramme }}
        >
          {(shown) => (
            <Table verticalSpacing="sm" horizontalSpacing={0}>
              <Table.Tbody>
                {shown.map((it) => (
                  <Table.Tr key={it.id}>
                    <Table.Td>
                      <Stack gap={0}>
                        <Text fw={560} style={{ overflowWrap: 'anywhere' }}>
                          {it.name}
                        </Text>
                        <Text size="sm" c="dimmed">
                          {detail(it)}
                        </Text>
                      </Stack>
                    </Table.Td>
                    <Table.Td ta="end" w={1}>
                      {it.can.edit && (
                        <Button
                          size="compact-md"
                          variant="subtle"
                          aria-label={t.editProgramme(it.name)}
                          onClick={() => setEditing(it)}
                        >
                          {t.edit}
                        </Button>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </LongList>
      )}
      <Modal
        opened={editing !== undefined}
        onClose={() => setEditing(undefined)}
        title={editing === undefined || editing === 'new' ? t.addProgramme : t.editProgramme(editing.name)}
        size="lg"
      >
        {editing !== undefined && (
          <ProgrammeForm
            institutionId={institution.id}
            programme={editing === 'new' ? undefined : editing}
            onDone={() => setEditing(undefined)}
          />
        )}
      </Modal>
    </Section>
  );
}

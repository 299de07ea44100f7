import type { InstitutionDto } from '@leerkring/shared';
import { Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { PeopleList } from '../../../ui/people-list.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { isFound, SearchField } from '../../../ui/search-field.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { peopleQuery } from '../api.ts';
import { Employments } from './employments.tsx';
import { PersonForm } from './person-form.tsx';

/** Who works at an institution, for those who manage it. */
export function People(props: { institution: InstitutionDto }) {
  const t = useText('institutions');
  const { institution } = props;
  const query = useQuery(peopleQuery(institution.id));
  const [sought, setSought] = useState('');
  const [isAdding, setAdding] = useState(false);
  const [placingId, setPlacingId] = useState<string>();
  const people = query.data ?? [];
  const shown = people.filter((it) =>
    isFound(sought, it.name, it.email, ...it.employments.map(({ at }) => at)),
  );
  const placing = people.find((it) => it.id === placingId);

  return (
    <Section
      title={t.people}
      lead={t.peopleLead}
      actions={
        <Button variant="default" onClick={() => setAdding(true)}>
          {t.addPerson}
        </Button>
      }
    >
      {query.isPending && <PageSkeleton rows={2} />}
      <ProblemNote error={query.error} />
      {query.isSuccess && (
        <Stack gap="lg">
          {people.length > 6 && (
            <Group justify="space-between">
              <SearchField label={t.findPerson} value={sought} onChange={setSought} />
              <Text c="dimmed" size="sm" role="status">
                {t.count(shown.length, people.length)}
              </Text>
            </Group>
          )}
          {shown.length === 0 && <EmptyState title={people.length === 0 ? t.noPeople : t.noneFound} />}
          <PeopleList
            label={t.people}
            people={shown.map((it) => ({
              id: it.id,
              name: it.name,
              detail: [it.email, ...it.employments.map(({ at }) => at)].join(' · '),
              status: !it.hasPassword && <StatusChip tone="waiting">{t.person.invited}</StatusChip>,
              aside: (
                <>
                  <RowMenu label={t.person.employmentsOf(it.name)}>
                    <Menu.Item onClick={() => setPlacingId(it.id)}>
                      {t.person.employmentsOf(it.name)}
                    </Menu.Item>
                  </RowMenu>
                </>
              ),
            }))}
          />
        </Stack>
      )}
      <Modal opened={isAdding} onClose={() => setAdding(false)} title={t.addPerson} size="lg">
        <PersonForm institution={institution} onDone={() => setAdding(false)} />
      </Modal>
      <Modal
        opened={placing !== undefined}
        onClose={() => setPlacingId(undefined)}
        title={placing && t.person.employmentsOf(placing.name)}
      >
        {placing && <Employments institution={institution} person={placing} />}
      </Modal>
    </Section>
  );
}

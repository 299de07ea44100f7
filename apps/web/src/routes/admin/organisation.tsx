import { Button, Group, Modal, Select, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { DossierCodeSection } from '../../features/dossiers/components/dossier-code-section.tsx';
import { institutionsQuery } from '../../features/institutions/api.ts';
import { InstitutionForm } from '../../features/institutions/components/institution-form.tsx';
import { People } from '../../features/institutions/components/people.tsx';
import { Programmes } from '../../features/institutions/components/programmes.tsx';
import { Units } from '../../features/institutions/components/units.tsx';
import { useMe } from '../../lib/session.tsx';
import { useText } from '../../text/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Section } from '../../ui/section.tsx';
import { TextLink } from '../../ui/text-link.tsx';

/** One institution at a time; those that I manage come first. */
export function Component() {
  const t = useText('institutions');
  const derogations = useText('derogations');
  const { user } = useMe();
  const { data } = useSuspenseQuery(institutionsQuery());
  const [search, setSearch] = useSearchParams();
  const [editing, setEditing] = useState<'new' | 'this'>();
  const institutions = data.toSorted(
    (a, b) => Number(b.can.manage) - Number(a.can.manage) || b.programmes.length - a.programmes.length,
  );
  const institution = institutions.find((it) => it.id === search.get('instelling')) ?? institutions[0];
  const show = (id: string) => setSearch({ instelling: id }, { replace: true });

  return (
    <>
      <PageHeader
        title={institution?.name ?? t.title}
        tab={t.title}
        above={<Text c="dimmed">{t.title}</Text>}
        lead={
          institution ? `${t.kinds[institution.kind]} · ${t.regionIn(t.regions[institution.region])}` : t.lead
        }
        actions={
          <>
            {institution?.can.manage && (
              <Button variant="default" onClick={() => setEditing('this')}>
                {t.edit}
              </Button>
            )}
            {user.isAdministrator && (
              <Button variant="default" onClick={() => setEditing('new')}>
                {t.add}
              </Button>
            )}
          </>
        }
      />
      {institutions.length > 1 && (
        <Group mb="xl">
          <Select
            label={t.choose}
            w="min(28rem, 100%)"
            allowDeselect={false}
            searchable={institutions.length > 8}
            data={institutions.map((it) => ({ value: it.id, label: it.name }))}
            value={institution?.id ?? null}
            onChange={(id) => id && show(id)}
          />
        </Group>
      )}
      {institution ? (
        <>
          <Programmes institution={institution} />
          <Units institution={institution} />
          <Section title={derogations.title} lead={derogations.lead}>
            <Group>
              <TextLink to={`/organisatie/${institution.id}/urennorm`}>{derogations.show}</TextLink>
            </Group>
          </Section>
          {institution.can.manage && <People key={institution.id} institution={institution} />}
        </>
      ) : (
        <EmptyState title={t.empty} />
      )}
      {user.isAdministrator && <DossierCodeSection />}
      <Modal
        opened={editing !== undefined}
        onClose={() => setEditing(undefined)}
        title={editing === 'new' ? t.add : t.edit}
      >
        {editing && (
          <InstitutionForm
            institution={editing === 'this' ? institution : undefined}
            onDone={(saved) => {
              setEditing(undefined);
              if (saved) show(saved.id);
            }}
          />
        )}
      </Modal>
    </>
  );
}

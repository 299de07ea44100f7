import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { formQuery } from '../../features/consultations/api.ts';
import { ConsultationForm } from '../../features/consultations/components/consultation-form.tsx';
import { useText } from '../../text/text.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

/** A consultation for the organisation that has the link, without an account. */
export function Component() {
  const { token = '' } = useParams();
  const identity = useText('identity');
  const t = useText('consultations').form;
  const door = { token };
  const { data: form, error, isPending } = useQuery(formQuery(door));
  if (isPending) return <PageSkeleton rows={3} />;
  if (!form)
    return (
      <>
        <PageHeader title={identity.link.badTitle} />
        <ProblemNote error={error} />
      </>
    );
  return (
    <>
      <PageHeader
        title={form.title}
        above={
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {form.groupName} · {form.organisation}
          </Text>
        }
        lead={form.intro}
      />
      <Text size="sm" c="dimmed" mb="xl" maw="var(--lk-text)">
        {t.privacy}
      </Text>
      <ConsultationForm door={door} form={form} />
    </>
  );
}

import { HoldWorkshopDto } from '@leerkring/shared';
import { Button, Modal, Stack, Text, TextInput, Title } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { useDates } from '../../../lib/dates.ts';
import { useForm } from '../../../lib/form.ts';
import { newId } from '../../../lib/ids.ts';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { analysisQuery } from '../../analysis/api.ts';
import { plgQuery } from '../../plgs/api.ts';
import { useHoldWorkshop, workshopsQuery } from '../api.ts';

/** The working sessions of a group, and the way to begin one. */
export function WorkshopList(props: { plgId: string; nav: ReactNode }) {
  const t = useText('workshops');
  const dates = useDates();
  const [{ data: plg }, { data: workshops }, { data: analysis }] = useSuspenseQueries({
    queries: [plgQuery(props.plgId), workshopsQuery(props.plgId), analysisQuery(props.plgId)],
  });
  const canHold = plg.can.coordinate || analysis.can.name;
  const [isHolding, setHolding] = useState(false);
  const button = canHold && <Button onClick={() => setHolding(true)}>{t.hold}</Button>;
  return (
    <>
      {props.nav}
      <PageHeader title={t.title} lead={t.lead} actions={workshops.length > 0 && button} />
      {workshops.length === 0 && (
        <EmptyState title={t.empty} body={canHold ? t.emptyBody : t.emptyWait} action={button} />
      )}
      <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.title}>
        {workshops.map((it) => (
          <Surface component="li" key={it.id}>
            <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
              <TextLink to={`/plg/${props.plgId}/rapport/werksessies/${it.id}`}>{it.title}</TextLink>
            </Title>
            <Text size="sm" c="dimmed">
              {dates.day(it.heldOn)} · {t.counted(it.groupCount, it.people)}
            </Text>
          </Surface>
        ))}
      </Stack>
      <Modal opened={isHolding} onClose={() => setHolding(false)} title={t.hold}>
        <HoldForm plgId={props.plgId} onCancel={() => setHolding(false)} />
      </Modal>
    </>
  );
}

function HoldForm(props: { plgId: string; onCancel: () => void }) {
  const t = useText('workshops');
  const navigate = useNavigate();
  const hold = useHoldWorkshop(props.plgId);
  const [id] = useState(newId);
  const form = useForm(
    HoldWorkshopDto,
    { id, title: '', heldOn: null, dreamQuestion: '', needQuestion: '' },
    async (input) => {
      await hold.mutateAsync(input);
      await navigate(`/plg/${props.plgId}/rapport/werksessies/${id}`);
    },
  );
  const day = form.field('heldOn');
  return (
    <FormFrame form={form} onCancel={props.onCancel}>
      <TextInput label={t.name} maxLength={200} data-autofocus {...form.field('title')} />
      <DayInput label={t.heldOn} {...day} value={day.value || null} onChange={(next) => day.onChange(next)} />
      <TextInput label={t.dreamQuestion} maxLength={300} {...form.field('dreamQuestion')} />
      <TextInput label={t.needQuestion} maxLength={300} {...form.field('needQuestion')} />
    </FormFrame>
  );
}

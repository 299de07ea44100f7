import { type AgendaCandidateDto, RequestItemDto } from '@leerkring/shared';
import { Button, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { agendaProposalQuery, useRequestItem } from '../api.ts';

/** Anyone may ask for something on the next agenda; whoever coordinates places it. */
export function RequestItem(props: { plgId: string; meetingId: string }) {
  const t = useText('agendas');
  const { plgId, meetingId } = props;
  const { data: proposal } = useQuery(agendaProposalQuery(plgId));
  const [isAsking, setAsking] = useState(false);
  const [asked, setAsked] = useState<string | null>(null);
  // What is asked for now comes with the next meeting, so only its page has the button.
  if (proposal?.meetingId !== meetingId) return null;
  const waiting = proposal.candidates.filter(({ reason }) => reason === 'requested');
  return (
    <Stack gap="xs" align="flex-start" my="lg">
      <Button
        variant="light"
        onClick={() => {
          setAsked(null);
          setAsking(true);
        }}
      >
        {t.request}
      </Button>
      <div role="status">{asked !== null && <Text>{t.requestedNow(asked)}</Text>}</div>
      {waiting.length > 0 && !proposal.canPlace && <Waiting candidates={waiting} />}
      <Modal opened={isAsking} onClose={() => setAsking(false)} title={t.request}>
        <RequestForm
          plgId={plgId}
          onDone={(title) => {
            setAsked(title);
            setAsking(false);
          }}
        />
      </Modal>
    </Stack>
  );
}

function Waiting(props: { candidates: AgendaCandidateDto[] }) {
  const t = useText('agendas');
  return (
    <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {t.requestedBefore}: {props.candidates.map(({ title }) => title).join(' · ')}
    </Text>
  );
}

function RequestForm(props: { plgId: string; onDone: (title: string | null) => void }) {
  const t = useText('agendas');
  const request = useRequestItem(props.plgId);
  const form = useForm(RequestItemDto, { title: '', minutes: 10 }, async (input) => {
    await request.mutateAsync(input);
    props.onDone(input.title);
  });
  return (
    <FormFrame form={form} submit={t.send} onCancel={() => props.onDone(null)}>
      <TextInput label={t.requestTitle} {...form.field('title')} data-autofocus />
      <NumberInput
        label={t.requestMinutes}
        description={t.requestHint}
        min={1}
        max={480}
        allowDecimal={false}
        {...form.field('minutes')}
      />
    </FormFrame>
  );
}

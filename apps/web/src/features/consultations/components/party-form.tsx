import { type ConsultationPartyDto, InvitePartyDto, type PartyMode, partyModes } from '@leerkring/shared';
import { Autocomplete, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { membersQuery } from '../../members/api.ts';
import { useCorrectParty, useInviteParty } from '../api.ts';

/** Which organisation is heard, and how: in writing by a link, or in a conversation that somebody of the group holds. */
export function PartyForm(props: {
  plgId: string;
  instrumentId: string;
  party?: ConsultationPartyDto;
  sectors: string[];
  onDone: (url: string | null) => void;
  onCancel: () => void;
}) {
  const t = useText('consultations').invite;
  const common = useText('app');
  const { party, sectors } = props;
  const { data: members } = useSuspenseQuery(membersQuery(props.plgId));
  const invite = useInviteParty(props.instrumentId);
  const correct = useCorrectParty(party?.id ?? '');
  const form = useForm(
    InvitePartyDto,
    {
      organisation: party?.organisation ?? '',
      sector: party?.sector ?? '',
      mode: party?.mode ?? 'written',
      interviewerId: party?.interviewerId ?? null,
      email: undefined,
    },
    async ({ organisation, sector, mode, interviewerId, email }, { seen }) => {
      if (party) {
        await correct.mutateAsync({ organisation, sector, interviewerId, seen });
        props.onDone(null);
        return;
      }
      const { url } = await invite.mutateAsync({
        organisation,
        sector,
        mode,
        interviewerId: mode === 'interview' ? interviewerId : null,
        ...(mode === 'written' && email !== undefined && { email }),
      });
      props.onDone(url);
    },
  );
  const mode = form.values.mode as PartyMode;
  const interviewer = form.field('interviewerId');
  const sector = form.field('sector');
  return (
    <FormFrame form={form} submit={party ? common.save : t.action} onCancel={props.onCancel}>
      <TextInput label={t.organisation} maxLength={200} data-autofocus {...form.field('organisation')} />
      <Autocomplete label={t.sector} description={t.sectorHint} data={sectors} maxLength={60} {...sector} />
      {!party && (
        <Radio.Group label={t.mode} {...form.field('mode')}>
          <Stack gap="xs" mt="xs">
            {partyModes.map((it) => (
              <Radio key={it} value={it} label={t.modes[it]} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {mode === 'interview' && (
        <Select
          label={`${t.interviewer} (${common.optional})`}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': common.clear }}
          data={members
            .filter(({ isTemporary }) => !isTemporary)
            .map((it) => ({ value: it.id, label: it.name }))}
          {...interviewer}
          value={interviewer.value || null}
          onChange={(next) => interviewer.onChange(next)}
        />
      )}
      {mode === 'written' && !party && (
        <TextInput
          type="email"
          label={`${t.email} (${common.optional})`}
          description={t.emailHint}
          {...form.field('email')}
        />
      )}
    </FormFrame>
  );
}

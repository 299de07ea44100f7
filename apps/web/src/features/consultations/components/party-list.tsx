import type { ConsultationDto, ConsultationPartyDto, InstrumentDto, PartyState } from '@leerkring/shared';
import { Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { CopyField } from '../../../ui/copy-field.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip, type StatusTone } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useLinkParty, useRemoveParty, useTakeFormBack } from '../api.ts';
import { PartyForm } from './party-form.tsx';

const tones: Record<PartyState, StatusTone> = {
  invited: 'waiting',
  underway: 'active',
  handed_in: 'done',
  withdrawn: 'neutral',
};

/** Who is heard: written and spoken in one list, each with how far it is. */
export function PartyList({ instrument, it }: { instrument: InstrumentDto; it: ConsultationDto }) {
  const t = useText('consultations');
  const [isInviting, setInviting] = useState(false);
  const [url, setUrl] = useState<string | null>(null);
  const sectors = [...new Set(it.parties.map(({ sector }) => sector))];
  return (
    <Section
      title={t.parties.title}
      lead={t.parties.lead(it.totals)}
      actions={instrument.can.hear && <Button onClick={() => setInviting(true)}>{t.invite.title}</Button>}
    >
      {url !== null && <CopyField label={t.parties.link} description={t.parties.once} value={url} />}
      {it.parties.length === 0 && <Text c="dimmed">{t.parties.none}</Text>}
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.parties.title}>
        {it.parties.map((party) => (
          <Party key={party.id} instrument={instrument} party={party} sectors={sectors} />
        ))}
      </Stack>
      <Modal opened={isInviting} onClose={() => setInviting(false)} title={t.invite.title}>
        <PartyForm
          plgId={instrument.plgId}
          instrumentId={instrument.id}
          sectors={sectors}
          onCancel={() => setInviting(false)}
          onDone={(made) => {
            setUrl(made);
            setInviting(false);
          }}
        />
      </Modal>
    </Section>
  );
}

function Party(props: { instrument: InstrumentDto; party: ConsultationPartyDto; sectors: string[] }) {
  const words = useText('consultations');
  const t = words.parties;
  const { instrument, party } = props;
  const link = useLinkParty(party.id);
  const remove = useRemoveParty(party.id);
  const takeBack = useTakeFormBack({ partyId: party.id });
  const [open, setOpen] = useState<'correct' | 'remove' | 'takeBack'>();
  // While it is open it can be put right, or taken out of the list.
  const canTakeBack = party.can.takeBack && !party.can.remove && party.state === 'handed_in';
  // Where it was asked for: it is shown once, and elsewhere in a long list nobody would see it.
  const [url, setUrl] = useState<string | null>(null);
  const close = () => setOpen(undefined);
  const name = party.organisation ?? party.code;
  return (
    <Surface component="li" p="sm">
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <Stack gap={2} style={{ minWidth: 0, flex: 1, overflowWrap: 'anywhere' }}>
          <Text fw={600}>
            {party.organisation === null ? party.code : `${party.code} · ${party.organisation}`}
          </Text>
          <div>
            <StatusChip tone={tones[party.state]}>{t.states[party.state]}</StatusChip>
          </div>
          <Text size="sm" c="dimmed">
            {[
              party.sector,
              words.modes[party.mode],
              party.interviewerName,
              ...(party.isLate ? [words.late] : []),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {party.can.log && party.state !== 'withdrawn' && (
            <TextLink
              to={`/plg/${instrument.plgId}/vragen/instrumenten/${instrument.id}/gesprek/${party.id}`}
            >
              {party.state === 'handed_in' ? t.readTalk : t.writeTalk}
            </TextLink>
          )}
          {url !== null && <CopyField label={t.link} description={t.once} value={url} />}
          <ProblemNote error={link.error} />
        </Stack>
        {(party.can.correct || party.can.link || canTakeBack) && (
          <RowMenu label={t.more(name)}>
            {party.can.link && party.state !== 'withdrawn' && (
              <Menu.Item onClick={() => link.mutate(undefined, { onSuccess: (made) => setUrl(made.url) })}>
                {t.newLink}
              </Menu.Item>
            )}
            {party.can.correct && <Menu.Item onClick={() => setOpen('correct')}>{t.correct}</Menu.Item>}
            {party.can.remove && <Menu.Item onClick={() => setOpen('remove')}>{t.remove}</Menu.Item>}
            {canTakeBack && <Menu.Item onClick={() => setOpen('takeBack')}>{t.takeBack}</Menu.Item>}
          </RowMenu>
        )}
      </Group>
      <Modal opened={open === 'correct'} onClose={close} title={t.correct}>
        <PartyForm
          plgId={instrument.plgId}
          instrumentId={instrument.id}
          party={party}
          sectors={props.sectors}
          onCancel={close}
          onDone={close}
        />
      </Modal>
      <ConfirmDialog
        opened={open === 'remove'}
        title={t.removeTitle(name)}
        body={t.removeBody}
        confirm={t.remove}
        tone="danger"
        onConfirm={() => remove.mutateAsync()}
        onClose={close}
      />
      <ConfirmDialog
        opened={open === 'takeBack'}
        title={t.takeBackTitle(name)}
        body={t.takeBackBody}
        confirm={t.takeBack}
        tone="danger"
        onConfirm={() => takeBack.mutateAsync()}
        onClose={close}
      />
    </Surface>
  );
}

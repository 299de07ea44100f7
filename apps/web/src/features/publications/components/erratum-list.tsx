import { AddVersionErratumDto, type VersionErratumDto, type VersionDto } from '@leerkring/shared';
import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useAddErratum, useWithdrawErratum } from '../api.ts';

/** Mistakes that were found in a public version, told beside it: each stays, also when it is withdrawn. */
export function ErratumList({ version }: { version: VersionDto }) {
  const t = useText('publications').errata;
  const withdraw = useWithdrawErratum();
  const [isAdding, setAdding] = useState(false);
  const [asked, setAsked] = useState<VersionErratumDto>();
  return (
    <Stack gap="sm" align="flex-start">
      {version.errata.length > 0 && (
        <Stack
          component="ul"
          gap="sm"
          p={0}
          m={0}
          aria-label={t.title(version.number)}
          style={{ listStyle: 'none' }}
        >
          {version.errata.map((it) => (
            <Erratum key={it.id} erratum={it} onWithdraw={() => setAsked(it)} />
          ))}
        </Stack>
      )}
      {version.can.correct && (
        <Button variant="default" onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      )}
      <Modal opened={isAdding} onClose={() => setAdding(false)} title={t.addTitle(version.number)}>
        <ErratumForm versionId={version.id} onDone={() => setAdding(false)} />
      </Modal>
      <ConfirmDialog
        opened={asked !== undefined}
        title={t.withdrawTitle}
        body={t.withdrawBody}
        confirm={t.withdraw}
        tone="danger"
        onConfirm={async () => asked && withdraw.mutateAsync(asked.id)}
        onClose={() => setAsked(undefined)}
      />
    </Stack>
  );
}

function Erratum({ erratum: it, onWithdraw }: { erratum: VersionErratumDto; onWithdraw: () => void }) {
  const t = useText('publications').errata;
  const dates = useDates();
  return (
    <Group component="li" justify="space-between" align="start" gap="sm">
      <div style={{ minWidth: 0, flex: '1 1 16rem', overflowWrap: 'anywhere' }}>
        <Text fw={560}>{it.place}</Text>
        <Text size="sm">{t.read(it.was, it.becomes)}</Text>
        <Text size="sm" c="dimmed">
          {[t.on(dates.day(it.addedAt)), it.withdrawnAt && t.withdrawn(dates.day(it.withdrawnAt))]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      {it.can.withdraw && (
        <Button size="compact-md" variant="default" aria-label={t.withdrawOf(it.place)} onClick={onWithdraw}>
          {t.withdraw}
        </Button>
      )}
    </Group>
  );
}

function ErratumForm(props: { versionId: string; onDone: () => void }) {
  const t = useText('publications').errata;
  const add = useAddErratum(props.versionId);
  const form = useForm(AddVersionErratumDto, { place: '', was: '', becomes: '' }, async (input) => {
    await add.mutateAsync(input);
    props.onDone();
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t.addLead}
        </Text>
        <TextInput label={t.place} description={t.placeHint} data-autofocus {...form.field('place')} />
        <Textarea label={t.was} autosize minRows={2} {...form.field('was')} />
        <Textarea label={t.becomes} autosize minRows={2} {...form.field('becomes')} />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            {t.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

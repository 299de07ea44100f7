import { StartInstrumentDto, type InstrumentKindDto } from '@leerkring/shared';
import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useForm } from '../../../lib/form.ts';
import { useLocale, useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useStartInstrument } from '../api.ts';

/** What kind it is and what it is called; the rest is written on its own page. */
export function StartInstrument(props: { plgId: string; kinds: InstrumentKindDto[] }) {
  const t = useText('instruments');
  const common = useText('app');
  const locale = useLocale();
  const navigate = useNavigate();
  const start = useStartInstrument(props.plgId);
  const [isOpen, setOpen] = useState(false);
  const form = useForm(StartInstrumentDto, { kind: props.kinds[0]?.key ?? '', title: '' }, async (input) => {
    const { id } = await start.mutateAsync(input);
    await navigate(`/plg/${props.plgId}/vragen/instrumenten/${id}`);
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.start.action}</Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t.start.title}>
        <form {...form.props}>
          <Stack gap="md">
            <Radio.Group label={t.start.kind} {...form.field('kind')}>
              <Stack gap="sm" mt="xs">
                {props.kinds.map((kind) => (
                  <Radio
                    key={kind.key}
                    value={kind.key}
                    label={kind.title[locale]}
                    description={kind.purpose[locale]}
                  />
                ))}
              </Stack>
            </Radio.Group>
            <TextInput label={t.start.name} maxLength={200} {...form.field('title')} />
            <FormRefusal>{form.refusal}</FormRefusal>
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setOpen(false)}>
                {common.cancel}
              </Button>
              <Button type="submit" loading={form.busy}>
                {t.start.confirm}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

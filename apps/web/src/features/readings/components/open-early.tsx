import { OpenReadingDto, type ReadingDto } from '@leerkring/shared';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useOpenReading } from '../api.ts';

/** Ends the first stage before everyone is done, with a reason that stays beside the outcome. */
export function OpenEarly({ reading }: { reading: ReadingDto }) {
  const t = useText('readings');
  const [isOpen, setOpen] = useState(false);
  const open = useOpenReading(reading.plgId);
  const form = useForm(OpenReadingDto, { reason: '' }, async ({ reason }) => {
    await open.mutateAsync(reason);
    setOpen(false);
  });
  const waiting = reading.readers.filter((it) => it.handedInAt === null).length;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t.openEarly}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t.openTitle}>
        <form {...form.props}>
          <Stack gap="md">
            <Text>{t.openBody(waiting)}</Text>
            <Textarea
              label={t.openReason}
              description={t.openReasonHint}
              autosize
              minRows={2}
              data-autofocus
              {...form.field('reason')}
            />
            <FormRefusal>{form.refusal}</FormRefusal>
            <Group justify="flex-end">
              <Button type="submit" loading={form.busy}>
                {t.openEarly}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

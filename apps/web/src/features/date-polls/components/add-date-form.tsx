import { DateOptionInputDto, type DateOptionDto } from '@leerkring/shared';
import { Button, Group, Modal, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useAddDateOption } from '../api.ts';
import { DateOptionFields } from './date-option-fields.tsx';

/** One more date for an open poll; everyone hears of it. */
export function AddDateForm(props: { pollId: string; options: DateOptionDto[] }) {
  const { form: t } = useText('date-polls');
  const [isOpen, setOpen] = useState(false);
  if (props.options.length >= 20) return null;
  return (
    <Group mb="xl">
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t.addLater}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t.addLater} size="lg">
        <Fields pollId={props.pollId} onDone={() => setOpen(false)} />
      </Modal>
    </Group>
  );
}

function Fields(props: { pollId: string; onDone: () => void }) {
  const { form: t } = useText('date-polls');
  const add = useAddDateOption(props.pollId);
  const form = useForm(
    DateOptionInputDto,
    { date: '', startTime: '15:30', endTime: '17:30' },
    async (input) => {
      await add.mutateAsync(input);
      props.onDone();
    },
  );
  const { date = '', startTime = '', endTime = '' } = form.values;
  return (
    <FormFrame form={form} submit={t.addSend} onCancel={props.onDone}>
      <Text c="dimmed">{t.addLead}</Text>
      <DateOptionFields
        options={[{ date: date ?? '', startTime: startTime ?? '', endTime: endTime ?? '' }]}
        max={1}
        errorAt={(_, field) => form.errorAt(field)}
        onChange={([next]) => {
          if (!next) return;
          for (const field of ['date', 'startTime', 'endTime'] as const) form.set(field, next[field]);
        }}
      />
    </FormFrame>
  );
}

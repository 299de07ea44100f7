import { type FormatDto, type MeetingDto, type RoomPersonDto } from '@leerkring/shared';
import { Button, Checkbox, Group, Modal, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { IconCompass } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocale, useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useStartFormat } from '../api.ts';

/** Choosing how to work on something together. */
export function StartFormat(props: { meeting: MeetingDto; formats: FormatDto[]; present: RoomPersonDto[] }) {
  const t = useText('formats');
  const common = useText('app');
  const locale = useLocale();
  const { formats, present, meeting } = props;
  const [isOpen, setOpen] = useState(false);
  const [key, setKey] = useState('');
  const [presenterId, setPresenterId] = useState('');
  const [staysInCircle, setStays] = useState(false);
  const start = useStartFormat(meeting.id);
  const chosen = formats.find((format) => format.key === key);
  const asksPresenter = chosen?.presenter === true && !chosen.repeat;
  const handleStart = () =>
    start.mutate(
      { key, staysInCircle, ...(asksPresenter && presenterId !== '' && { presenterId }) },
      { onSuccess: () => setOpen(false) },
    );
  return (
    <>
      <Button
        variant="light"
        leftSection={<IconCompass size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t.start}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t.start} size="lg">
        <Stack gap="md">
          <Text c="dimmed">{t.startLead}</Text>
          <Radio.Group value={key} onChange={setKey} label={t.which}>
            <Stack gap="sm" mt="xs">
              {formats.map((format) => (
                <Radio
                  key={format.key}
                  value={format.key}
                  label={`${format.title[locale]} · ${t.minutes(minutesOf(format))}`}
                  description={format.purpose[locale]}
                />
              ))}
            </Stack>
          </Radio.Group>
          {asksPresenter && (
            <NativeSelect
              label={t.presenter}
              value={presenterId}
              onChange={({ currentTarget }) => setPresenterId(currentTarget.value)}
              data={[
                { value: '', label: t.choosePresenter },
                ...present.flatMap(({ membershipId, name, takesPart }) =>
                  membershipId !== null && takesPart ? [{ value: membershipId, label: name }] : [],
                ),
              ]}
            />
          )}
          <Checkbox
            label={t.inCircle}
            description={t.inCircleHint}
            checked={staysInCircle}
            onChange={({ currentTarget }) => setStays(currentTarget.checked)}
          />
          <ProblemNote error={start.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpen(false)}>
              {common.cancel}
            </Button>
            <Button disabled={chosen === undefined} loading={start.isPending} onClick={handleStart}>
              {chosen === undefined ? t.begin : t.beginThis(chosen.title[locale])}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

const minutesOf = ({ steps }: FormatDto) => steps.reduce((sum, { minutes }) => sum + minutes, 0);

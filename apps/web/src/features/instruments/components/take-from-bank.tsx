import type { InstrumentDto } from '@leerkring/shared';
import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { questionBankQuery } from '../../question-bank/api.ts';
import { useTakeFromBank } from '../api.ts';

/** A question that was asked before, with where it was used: it stays the same question here. */
export function TakeFromBank({ instrument, isDirty }: { instrument: InstrumentDto; isDirty: boolean }) {
  const t = useText('instruments').bank;
  const common = useText('app');
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: bank = [] } = useQuery({ ...questionBankQuery(instrument.plgId), enabled: isOpen });
  const take = useTakeFromBank(instrument.id);
  const here = new Set(instrument.questions.map(({ id }) => id));
  const found = bank.filter(
    ({ lineageId, settings }) => instrument.kind.kinds.includes(settings.kind) && !here.has(lineageId),
  );
  const it = found.find(({ lineageId }) => lineageId === chosen);
  const handleTake = async () => {
    const [newest] = it?.wordings ?? [];
    if (!it || !newest) return;
    try {
      await take.mutateAsync({
        revision: instrument.revision,
        questionId: newest.questionId,
        sharedId: newest.plgName === null ? it.sharedId : null,
      });
      setChosen(null);
      setOpen(false);
    } catch {
      // The reason stands in the dialog.
    }
  };
  return (
    <>
      <Button variant="default" disabled={isDirty} onClick={() => setOpen(true)}>
        {t.action}
      </Button>
      {isDirty && (
        <Text size="sm" c="dimmed">
          {t.saveFirst}
        </Text>
      )}
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t.title}>
        <Stack gap="md">
          <Select
            label={t.question}
            searchable
            nothingFoundMessage={t.none}
            data={found.map(({ lineageId, text }) => ({ value: lineageId, label: text }))}
            value={chosen}
            onChange={setChosen}
          />
          {it && (
            <Text size="sm" c="dimmed">
              {t.used(it.protocols, it.conversations, it.instruments)}
            </Text>
          )}
          <ProblemNote error={take.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpen(false)}>
              {common.cancel}
            </Button>
            <Button disabled={!it} loading={take.isPending} onClick={() => void handleTake()}>
              {t.take}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

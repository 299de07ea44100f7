import type { EditionDto } from '@leerkring/shared';
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Section } from '../../../ui/section.tsx';
import { useStopEdition } from '../api.ts';

/** Where everyone reads it, and the way to take it back. */
export function PublicEdition({ edition: it }: { edition: EditionDto }) {
  const t = useText('editions').public;
  const dates = useDates();
  const stop = useStopEdition();
  const [isStopping, setStopping] = useState(false);
  return (
    <Section title={t.title}>
      <Stack gap="md" align="flex-start">
        <Text>{it.publishedAt !== null && t.since(it.number, dates.day(it.publishedAt))}</Text>
        <Anchor href={it.path} target="_blank">
          {t.open}
        </Anchor>
        <Anchor href={it.path.replace(/\d+$/, 'kaart')} target="_blank">
          {t.card}
        </Anchor>
        <div style={{ width: '100%' }}>
          <CopyField label={t.link} value={new URL(it.path, window.location.origin).href} />
        </div>
        {it.can.withdraw && (
          <Group>
            <Button variant="default" onClick={() => setStopping(true)}>
              {t.withdraw}
            </Button>
          </Group>
        )}
      </Stack>
      <ConfirmDialog
        opened={isStopping}
        title={t.withdrawTitle}
        body={t.withdrawBody}
        confirm={t.withdraw}
        onConfirm={async () => {
          await stop.mutateAsync({ id: it.id, verb: 'withdraw' });
          notifications.show({ message: t.withdrawn });
        }}
        onClose={() => setStopping(false)}
      />
    </Section>
  );
}

import type { MailDto } from '@leerkring/shared';
import { Accordion, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { CopyField } from '../../../ui/copy-field.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { isFound, SearchField } from '../../../ui/search-field.tsx';
import { StatusChip, type StatusTone } from '../../../ui/status-chip.tsx';

const tones: Record<MailDto['state'], StatusTone> = {
  kept: 'waiting',
  held: 'neutral',
  sent: 'done',
  failed: 'refused',
};
const linkIn = (text: string) => /https?:\/\/\S+/.exec(text)?.[0];

/** Every message that was sent or kept; its link can be copied. */
export function MailList(props: { mails: MailDto[] }) {
  const t = useText('notifications');
  const dates = useDates();
  const [sought, setSought] = useState('');
  const shown = props.mails.filter((it) => isFound(sought, it.to, it.subject));
  if (props.mails.length === 0) return <EmptyState title={t.empty} />;
  return (
    <Stack gap="lg">
      {props.mails.length > 8 && <SearchField label={t.find} value={sought} onChange={setSought} />}
      {shown.length === 0 && <EmptyState title={t.noneFound} />}
      <Accordion variant="default" chevronPosition="left" order={2}>
        {shown.map((mail) => {
          const link = linkIn(mail.text);
          return (
            <Accordion.Item key={mail.id} value={mail.id}>
              <Accordion.Control>
                <Group justify="space-between" gap="xs">
                  <div style={{ minWidth: 0, flex: '1 1 16rem' }}>
                    <Text fw={560} style={{ overflowWrap: 'anywhere' }}>
                      {mail.subject}
                    </Text>
                    <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                      {t.to(mail.to)} · {dates.dayTime(mail.at)}
                    </Text>
                  </div>
                  <StatusChip tone={tones[mail.state]}>{t.states[mail.state]}</StatusChip>
                </Group>
              </Accordion.Control>
              <Accordion.Panel>
                <Stack gap="md">
                  <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} maw="var(--lk-text)">
                    {mail.text}
                  </Text>
                  {link !== undefined && <CopyField label={t.link} value={link} />}
                </Stack>
              </Accordion.Panel>
            </Accordion.Item>
          );
        })}
      </Accordion>
    </Stack>
  );
}

import type { NotificationsDto } from '@leerkring/shared';
import { Checkbox, Group, Stack, Switch, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { notificationsQuery, useChooseNotifications } from '../api.ts';

const weekdays = ['1', '2', '3', '4', '5'] as const;

/** Each choice is kept the moment it is made. */
export function NotificationFields() {
  const { choice: t } = useText('notifications');
  const { data } = useSuspenseQuery(notificationsQuery());
  const choose = useChooseNotifications();
  const change = (part: Partial<NotificationsDto>) => choose.mutate({ ...data, ...part });
  return (
    <Section title={t.title} lead={t.lead}>
      <Stack gap="lg" maw="var(--lk-text)">
        <Switch
          label={t.digest}
          description={t.digestHint}
          checked={data.wantsDigest}
          onChange={(event) => change({ wantsDigest: event.currentTarget.checked })}
        />
        {data.wantsDigest && (
          <Checkbox.Group
            label={t.days}
            value={data.digestDays.map(String)}
            onChange={(days) => change({ digestDays: days.map(Number).toSorted((a, b) => a - b) })}
            {...(data.digestDays.length === 0 && { description: t.noDay })}
          >
            <Group gap="lg" mt="xs">
              {weekdays.map((day, index) => (
                <Checkbox key={day} value={day} label={t.weekdays[index]} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        <Switch
          label={t.reminders}
          description={t.remindersHint}
          checked={data.wantsReminders}
          onChange={(event) => change({ wantsReminders: event.currentTarget.checked })}
        />
        <ProblemNote error={choose.error} />
        <Text size="sm" c="var(--lk-done)" role="status">
          {choose.isSuccess ? t.saved : ''}
        </Text>
        <Text size="sm" c="dimmed">
          {t.always}
        </Text>
      </Stack>
    </Section>
  );
}

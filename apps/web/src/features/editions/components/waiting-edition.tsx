import type { EditionDto } from '@leerkring/shared';
import { Button, Checkbox, Group, List, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useConsent, useStopEdition } from '../api.ts';

/** The very words that become public, and the yes of each who holds the seat. */
export function WaitingEdition(props: { edition: EditionDto; children: ReactNode }) {
  const t = useText('editions');
  const portraits = useText('portraits');
  const dates = useDates();
  const { edition: it } = props;
  const consent = useConsent(it.id);
  const stop = useStopEdition();
  const [mayPublish, setMayPublish] = useState(false);
  const [isStopping, setStopping] = useState(false);

  const handleConsent = async () => {
    const after = await consent.mutateAsync({ mayPublish, sha256: it.sha256 ?? '' });
    notifications.show({ message: after.state === 'public' ? t.public.now : t.waiting.said });
  };

  return (
    <Section
      title={t.waiting.title}
      lead={it.proposedByName !== null && t.waiting.by(it.proposedByName, dates.day(it.proposedAt))}
    >
      <Surface>
        <Stack gap="lg">
          <section aria-label={t.waiting.consents}>
            <Text fw={560}>{t.waiting.consents}</Text>
            <List>
              {it.consents.map(({ name, consentedAt }, index) => (
                <List.Item key={`${index} ${name}`} style={{ overflowWrap: 'anywhere' }}>
                  {consentedAt === null
                    ? t.waiting.notYet(name)
                    : t.waiting.yes(name, dates.day(consentedAt))}
                </List.Item>
              ))}
            </List>
          </section>
          {it.later.length > 0 && (
            <section aria-label={t.waiting.laterTitle}>
              <Text fw={560}>{t.waiting.laterTitle}</Text>
              <List>
                {it.later.map(({ fieldId, opensOn }) => (
                  <List.Item key={fieldId}>
                    {t.waiting.later(
                      portraits.fields[fieldId].label,
                      opensOn === null ? '' : dates.day(opensOn),
                    )}
                  </List.Item>
                ))}
              </List>
            </section>
          )}
          <section aria-label={t.waiting.fields}>
            <Text fw={560} mb="md">
              {t.waiting.fields}
            </Text>
            {props.children}
          </section>
          {it.can.consent && (
            <Checkbox
              label={t.propose.mayPublish}
              checked={mayPublish}
              onChange={(event) => setMayPublish(event.currentTarget.checked)}
            />
          )}
          <ProblemNote error={consent.error} />
          <Group gap="sm">
            {it.can.consent && (
              <Button
                disabled={!mayPublish}
                loading={consent.isPending}
                onClick={() => void handleConsent().catch(() => undefined)}
              >
                {t.waiting.consent}
              </Button>
            )}
            {it.can.decline && (
              <Button variant="default" onClick={() => setStopping(true)}>
                {t.waiting.decline}
              </Button>
            )}
          </Group>
        </Stack>
      </Surface>
      <ConfirmDialog
        opened={isStopping}
        title={t.waiting.declineTitle}
        body={t.waiting.declineBody}
        confirm={t.waiting.decline}
        onConfirm={async () => {
          await stop.mutateAsync({ id: it.id, verb: 'decline' });
          notifications.show({ message: t.waiting.declined });
        }}
        onClose={() => setStopping(false)}
      />
    </Section>
  );
}

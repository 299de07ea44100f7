import { asksAlike, editionLicences, type PortraitDto } from '@leerkring/shared';
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { usePropose } from '../api.ts';

/** Asks the programme for its yes; says first what is still in the way. */
export function ProposeForm(props: { portrait: PortraitDto; isAgain: boolean }) {
  const t = useText('editions');
  const { portrait } = props;
  const propose = usePropose(portrait.id);
  const [mayPublish, setMayPublish] = useState(false);
  const has = (fieldId: string) =>
    portrait.fields.some(({ id, value }) => id === fieldId && Object.keys(value).length > 0);
  const meant = portrait.reaches.filter(({ reach, fieldId }) => reach === 'public' && has(fieldId));
  const later = meant.filter(({ opensOn }) => opensOn !== null);
  const licence = portrait.fields.find(({ id }) => id === 'licence')?.value.choice;
  const hasLicence = editionLicences.some((it) => it === licence);
  const isOtherwise = hasLicence && licence !== 'cc_by_sa' && asksAlike(portrait.startedFrom);
  const isReady = meant.length > 0 && hasLicence && !isOtherwise;

  const handlePropose = async () => {
    const edition = await propose.mutateAsync({ mayPublish });
    setMayPublish(false);
    notifications.show({ message: edition.state === 'public' ? t.public.now : t.waiting.said });
  };

  return (
    <Section title={props.isAgain ? t.public.again : t.propose.title}>
      <Stack gap="md" align="flex-start">
        <Text>{t.propose.how}</Text>
        <Text>
          {meant.length === 0 ? t.propose.nothing : t.propose.meant(meant.length)}{' '}
          {later.length > 0 && t.propose.later(later.length)}
        </Text>
        {meant.length > 0 && !hasLicence && <Text>{t.propose.noLicence}</Text>}
        {meant.length > 0 && isOtherwise && <Text>{t.propose.alike}</Text>}
        {isReady && (
          <Checkbox
            label={t.propose.mayPublish}
            checked={mayPublish}
            onChange={(event) => setMayPublish(event.currentTarget.checked)}
          />
        )}
        <ProblemNote error={propose.error} />
        <Group gap="sm">
          {isReady && (
            <Button
              disabled={!mayPublish}
              loading={propose.isPending}
              onClick={() => void handlePropose().catch(() => undefined)}
            >
              {portrait.writerNames.length > 0 ? t.propose.confirm : t.propose.confirmAlone}
            </Button>
          )}
          <ButtonLink to={`/plg/${portrait.plgId}/portretten/${portrait.id}/lezers`} variant="default">
            {t.propose.readers}
          </ButtonLink>
        </Group>
      </Stack>
    </Section>
  );
}

import { ChangeConsentDto, protocolAudiences, type ProtocolVersionDto } from '@leerkring/shared';
import { Button, Group, Modal, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { Section } from '../../../ui/section.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useChangeConsent } from '../api.ts';

const fields = { student: 'consentStudent', teacher: 'consentTeacher' } as const;

/** What is read out before a conversation, for each audience; part of the version. */
export function ConsentTexts({ version }: { version: ProtocolVersionDto }) {
  const { consent: t } = useText('protocols');
  const [isEditing, setEditing] = useState(false);
  const action = version.can.contribute && (
    <Button variant="default" onClick={() => setEditing(true)}>
      {t.edit}
    </Button>
  );
  return (
    <Section title={t.title} lead={t.lead} actions={action}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        {protocolAudiences.map((audience) => (
          <Surface key={audience} padding="md">
            <Text size="sm" c="dimmed">
              {t.label(audience)}
            </Text>
            <Text
              c={version[fields[audience]] ? undefined : 'dimmed'}
              style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
            >
              {version[fields[audience]] || t.empty}
            </Text>
          </Surface>
        ))}
      </SimpleGrid>
      <Modal opened={isEditing} onClose={() => setEditing(false)} title={t.title} size="lg">
        <ConsentForm version={version} onDone={() => setEditing(false)} />
      </Modal>
    </Section>
  );
}

function ConsentForm(props: { version: ProtocolVersionDto; onDone: () => void }) {
  const { consent: t } = useText('protocols');
  const common = useText('app');
  const { id, consentStudent, consentTeacher } = props.version;
  const change = useChangeConsent(id);
  const form = useForm(ChangeConsentDto, { consentStudent, consentTeacher }, async (input) => {
    await change.mutateAsync(input);
    props.onDone();
  });
  const isEmpty = protocolAudiences.some((audience) => !form.values[fields[audience]]);
  const handleSuggest = () => {
    for (const audience of protocolAudiences)
      if (!form.values[fields[audience]]) form.set(fields[audience], t.suggestion(audience));
  };
  return (
    <form {...form.props}>
      <Stack gap="md">
        {protocolAudiences.map((audience) => (
          <Textarea
            key={audience}
            label={t.label(audience)}
            autosize
            minRows={4}
            {...form.field(fields[audience])}
          />
        ))}
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          {isEmpty && (
            <Button variant="subtle" onClick={handleSuggest} mr="auto">
              {t.suggest}
            </Button>
          )}
          <Button variant="default" onClick={props.onDone}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={form.busy}>
            {common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { MakeLinksDto, protocolAudiences, type InstrumentDto } from '@leerkring/shared';
import { Button, CopyButton, Group, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { Section } from '../../../ui/section.tsx';
import { useMakeLinks } from '../api.ts';

/** Links to hand out, one for each person. They are shown once: we keep none that opens anything. */
export function LinkMaker({ instrument }: { instrument: InstrumentDto }) {
  const t = useText('instruments').links;
  const app = useText('app');
  const make = useMakeLinks(instrument.id);
  const [urls, setUrls] = useState<string[]>([]);
  const form = useForm(MakeLinksDto, { count: 10, audience: null }, async (input) => {
    const made = await make.mutateAsync(input);
    setUrls(made.urls);
  });
  const audiences = protocolAudiences.filter((it) =>
    instrument.questions.some(({ wordings = [] }) => wordings.some((one) => one.audience === it)),
  );
  const audience = form.field('audience');
  return (
    <Section title={t.title} lead={t.lead(instrument.links, instrument.responses)}>
      <form {...form.props}>
        <Group align="flex-end" gap="sm">
          <NumberInput label={t.count} min={1} max={200} maw="12rem" {...form.number('count')} />
          {audiences.length > 0 && (
            <Select
              label={t.audience}
              clearable
              clearButtonProps={{ 'aria-label': app.clear }}
              placeholder={t.everyone}
              data={audiences.map((it) => ({ value: it, label: t.audiences[it] }))}
              {...audience}
              value={audience.value || null}
              onChange={(next) => audience.onChange(next)}
            />
          )}
          <Button type="submit" variant="default" loading={form.busy}>
            {t.make}
          </Button>
        </Group>
        <FormRefusal>{form.refusal}</FormRefusal>
      </form>
      {urls.length > 0 && (
        <Stack gap="sm" maw="var(--lk-text)">
          <Text role="status">{t.made(urls.length)}</Text>
          <Textarea
            label={t.list}
            description={t.once}
            readOnly
            autosize
            minRows={3}
            maxRows={10}
            value={urls.join('\n')}
          />
          <div>
            <CopyButton value={urls.join('\n')} timeout={2500}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? app.copied : t.copy}
                </Button>
              )}
            </CopyButton>
          </div>
        </Stack>
      )}
    </Section>
  );
}

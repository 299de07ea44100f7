import { type ProtocolVersionSummaryDto, ReviseProtocolDto } from '@leerkring/shared';
import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useReviseProtocol } from '../api.ts';

/** A typo or a new meaning: whoever makes the next version says which. */
export function ReviseForm(props: { version: ProtocolVersionSummaryDto; onDone: (id?: string) => void }) {
  const { revise: t } = useText('protocols');
  const common = useText('app');
  const { id, number } = props.version;
  const [major = 1, minor = 0] = number.split('.').map(Number);
  const revise = useReviseProtocol(id);
  const form = useForm(ReviseProtocolDto, { meaningChanged: false, note: '' }, async (input) => {
    const next = await revise.mutateAsync(input);
    props.onDone(next.id);
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Text>{t.body(number)}</Text>
        <Radio.Group
          label={t.kind}
          value={form.values.meaningChanged ? 'meaning' : 'typo'}
          onChange={(next) => form.set('meaningChanged', next === 'meaning')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="typo" label={t.typo(`${major}.${minor + 1}`)} />
            <Radio value="meaning" label={t.meaning(`${major + 1}.0`)} />
          </Stack>
        </Radio.Group>
        <TextInput label={t.note} {...form.field('note')} />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => props.onDone()}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={form.busy}>
            {t.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

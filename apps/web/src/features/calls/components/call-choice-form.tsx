import { callKinds, ChooseCallDto, type CallKind } from '@leerkring/shared';
import { Button, Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { callHostsQuery } from '../api.ts';

/** A kind of call and its link; for a meeting, or for the whole group. */
export function CallChoiceForm(props: {
  now: { callKind: CallKind; joinUrl: string | null };
  /** What the tick says that lets it hold for other meetings too. */
  also: string;
  choose: (input: ChooseCallDto) => Promise<unknown>;
  onDone: () => void;
}) {
  const t = useText('calls');
  const common = useText('app');
  const { callKind, joinUrl } = props.now;
  const hosts = useQuery(callHostsQuery()).data?.hosts ?? [];
  const form = useForm(
    ChooseCallDto,
    { kind: callKind, url: joinUrl ?? '', alsoLater: false },
    async (input) => {
      await props.choose(input);
      props.onDone();
    },
    (values) => ({ ...values, url: values.url === '' ? null : values.url }),
  );
  const hint = { ...t.kindHints, frame: t.kindHints.frame(hosts.join(', ')) };
  const offered = callKinds.filter((kind) => kind !== 'frame' || hosts.length > 0 || callKind === 'frame');
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Radio.Group
          label={t.kind}
          value={form.values.kind ?? callKind}
          onChange={(kind) => form.set('kind', kind as CallKind)}
        >
          <Stack gap="sm" mt="xs">
            {offered.map((kind) => (
              <Radio key={kind} value={kind} label={t.kinds[kind]} description={hint[kind]} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          type="url"
          label={form.values.kind === 'built_in' ? `${t.url} (${common.optional})` : t.url}
          description={form.values.kind === 'built_in' ? t.urlAlso : t.urlHint}
          {...form.field('url')}
        />
        <Checkbox label={props.also} {...form.tick('alsoLater')} />
        {form.refusal === undefined && <ProblemNote error={form.problem} />}
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
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

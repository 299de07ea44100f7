import { callKinds, ChooseCallDto, type CallKind, type MeetingDto } from '@leerkring/shared';
import { Button, Checkbox, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { callHostsQuery, useChooseCall } from '../api.ts';

/** Where the group meets online, for whoever may say so. */
export function CallChoice(props: { meeting: MeetingDto }) {
  const t = useText('calls');
  const [isOpen, setOpen] = useState(false);
  if (!props.meeting.can.edit) return null;
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {t.choose}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t.chooseTitle} size="lg">
        <ChoiceForm meeting={props.meeting} onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function ChoiceForm(props: { meeting: MeetingDto; onDone: () => void }) {
  const t = useText('calls');
  const common = useText('app');
  const { id, callKind, joinUrl } = props.meeting;
  const hosts = useQuery(callHostsQuery()).data?.hosts ?? [];
  const choose = useChooseCall(id);
  const form = useForm(
    ChooseCallDto,
    { kind: callKind, url: joinUrl ?? '', alsoLater: false },
    async (input) => {
      await choose.mutateAsync(input);
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
        <Checkbox label={t.alsoLater} {...form.tick('alsoLater')} />
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

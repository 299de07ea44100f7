import { SignReportDto } from '@leerkring/shared';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { signOffQuery, useSign } from '../api.ts';
import { OpenPoints } from './open-points.tsx';

/** Signing while something is open: with the reason, which everyone reads. */
export function SignForm(props: { plgId: string; reportId: string; sha256: string; onDone: () => void }) {
  const t = useText('publications').signing;
  const sign = useSign(props.reportId);
  const { data: now } = useQuery(signOffQuery(props.reportId));
  const form = useForm(SignReportDto, { sha256: props.sha256, reason: '' }, async (input) => {
    await sign.mutateAsync(input);
    props.onDone();
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <OpenPoints plgId={props.plgId} points={now?.open ?? []} />
        <Textarea
          label={t.reason}
          description={t.reasonHint}
          autosize
          minRows={2}
          data-autofocus
          {...form.field('reason')}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            {t.signAnyway}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

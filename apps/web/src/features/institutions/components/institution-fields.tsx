import { institutionKinds, regions } from '@leerkring/shared';
import { Select, Stack, TextInput } from '@mantine/core';
import type { FieldProps } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';

export function InstitutionFields(props: {
  name: FieldProps<string>;
  kind: FieldProps<string>;
  region: FieldProps<string>;
}) {
  const t = useText('institutions');
  return (
    <Stack gap="md">
      <TextInput label={t.name} autoComplete="organization" {...props.name} />
      <Select
        label={t.kind}
        data={institutionKinds.map((it) => ({ value: it, label: t.kinds[it] }))}
        allowDeselect={false}
        {...props.kind}
      />
      <Select
        label={t.region}
        description={t.regionHint}
        data={regions.map((it) => ({ value: it, label: t.regions[it] }))}
        allowDeselect={false}
        {...props.region}
      />
    </Stack>
  );
}

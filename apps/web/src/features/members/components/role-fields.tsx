import { memberRoles, type PlgRole } from '@leerkring/shared';
import { Checkbox, Stack } from '@mantine/core';
import type { FieldProps } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';

/** Roles add up: someone may be delegate, author and researcher at once. */
export function RoleFields(props: { roles: FieldProps<PlgRole[]> }) {
  const t = useText('members');
  return (
    <Checkbox.Group
      label={t.form.roles}
      value={props.roles.value}
      error={props.roles.error}
      onChange={(next) => props.roles.onChange(memberRoles.filter((role) => next.includes(role)))}
    >
      <Stack gap="xs" mt="xs">
        {memberRoles.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={t.roles[role]}
            description={t.roleHints[role]}
            aria-invalid={props.roles.error ? true : undefined}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

import { SetUpDto } from '@leerkring/shared';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import type { ComponentType } from 'react';
import { useNavigate } from 'react-router';
import { type FieldProps, useForm } from '../../../lib/form.ts';
import { useLocale, useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { Section } from '../../../ui/section.tsx';
import { useSetUp } from '../api.ts';

/** From nothing to a place to work: an institution, a programme and oneself, in one go. */
export function SetUpForm(props: {
  institution: ComponentType<Record<'name' | 'kind' | 'region', FieldProps<string>>>;
  programme: ComponentType<{
    name: FieldProps<string>;
    levels: FieldProps<number[]>;
    route: FieldProps<string>;
    years: FieldProps<number | ''>;
    hours: FieldProps<number | ''>;
  }>;
}) {
  const { institution: Institution, programme: Programme } = props;
  const { setUp: t } = useText('installation');
  const locale = useLocale();
  const navigate = useNavigate();
  const setUp = useSetUp();
  const form = useForm(
    SetUpDto,
    {
      institution: { name: '', kind: 'roc', region: 'noord' },
      programme: { name: '', levels: [], route: 'bol', years: 3, hoursPerYear: undefined },
      name: '',
      email: '',
      password: '',
      locale,
    },
    async (input) => {
      await setUp.mutateAsync({ ...input, locale });
      await navigate('/');
    },
  );
  return (
    <form {...form.props}>
      <Section title={t.institution}>
        <Institution
          name={form.field('institution.name')}
          kind={form.field('institution.kind')}
          region={form.field('institution.region')}
        />
      </Section>
      <Section title={t.programme} lead={t.programmeLead}>
        <Programme
          name={form.field('programme.name')}
          levels={form.field('programme.levels')}
          route={form.field('programme.route')}
          years={form.number('programme.years')}
          hours={form.number('programme.hoursPerYear')}
        />
      </Section>
      <Section title={t.you} lead={t.youLead}>
        <TextInput label={t.name} autoComplete="name" {...form.field('name')} />
        <TextInput label={t.email} type="email" autoComplete="username" {...form.field('email')} />
        <PasswordInput
          label={t.password}
          description={t.passwordHint}
          autoComplete="new-password"
          {...form.field('password')}
        />
      </Section>
      <Stack gap="md">
        <FormRefusal>{form.refusal}</FormRefusal>
        <Button type="submit" size="md" loading={form.busy}>
          {t.submit}
        </Button>
      </Stack>
    </form>
  );
}

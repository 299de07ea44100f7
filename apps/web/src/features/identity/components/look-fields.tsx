import { Group, Radio, Stack, useMantineColorScheme } from '@mantine/core';
import { locales, setLocale, useLocale, useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useUpdateMe } from '../api.ts';

/** Language goes with the person; light or dark stays with the device. */
export function LookFields() {
  const { settings: t } = useText('identity');
  const common = useText('app');
  const locale = useLocale();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const updateMe = useUpdateMe();
  return (
    <Stack gap="lg">
      <Radio.Group label={t.language} value={locale}>
        <Group gap="lg" mt="xs">
          {locales.map((it) => (
            <Radio
              key={it}
              value={it}
              label={common.locales[it]}
              lang={it}
              onChange={() => void setLocale(it).then(() => updateMe.mutate({ locale: it }))}
            />
          ))}
        </Group>
      </Radio.Group>
      <Radio.Group label={t.scheme} value={colorScheme}>
        <Group gap="lg" mt="xs">
          {(['light', 'dark', 'auto'] as const).map((it) => (
            <Radio key={it} value={it} label={common.user[it]} onChange={() => setColorScheme(it)} />
          ))}
        </Group>
      </Radio.Group>
      <ProblemNote error={updateMe.error} />
    </Stack>
  );
}

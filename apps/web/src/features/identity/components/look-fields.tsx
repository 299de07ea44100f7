import { Group, Radio, Stack, useMantineColorScheme } from '@mantine/core';
import { locales, useLocale, useText } from '../../../text/text.ts';
import { useChooseLocale } from '../choose-locale.ts';

/** Language goes with the person; light or dark stays with the device. */
export function LookFields() {
  const t = useText('settings');
  const common = useText('app');
  const locale = useLocale();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const chooseLocale = useChooseLocale();
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
              onChange={() => chooseLocale(it)}
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
    </Stack>
  );
}

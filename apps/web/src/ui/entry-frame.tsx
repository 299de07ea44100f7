import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { locales, setLocale, useLocale, useText } from '../text/text.ts';
import { BrandMark } from './brand-mark.tsx';
import classes from './entry-frame.module.css';

/** One quiet column with the name above and the languages below. */
export function EntryFrame(props: { band?: ReactNode; children: ReactNode }) {
  const t = useText('app');
  const locale = useLocale();
  return (
    <>
      {props.band}
      <div className={classes['frame']}>
        <header className={classes['head']}>
          <BrandMark size={36} />
          <div>
            <Text ff="var(--lk-serif)" fz="1.375rem" fw={560} lh={1.2}>
              {t.name}
            </Text>
            <Text size="sm" c="dimmed">
              {t.tagline}
            </Text>
          </div>
        </header>
        <main className={classes['main']} id="main" tabIndex={-1}>
          {props.children}
        </main>
        <footer>
          <Group gap={4} role="group" aria-label={t.user.language}>
            {locales.map((it) => (
              <Button
                key={it}
                size="compact-sm"
                variant="subtle"
                color="gray"
                c="dimmed"
                lang={it}
                aria-pressed={it === locale}
                td={it === locale ? 'underline' : undefined}
                onClick={() => void setLocale(it)}
              >
                {t.locales[it]}
              </Button>
            ))}
          </Group>
        </footer>
      </div>
    </>
  );
}

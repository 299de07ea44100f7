import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from './lib/query.ts';
import { createRouter } from './router.tsx';
import { useLocale, useText } from './text/text.ts';
import { createAppTheme, cssVariables, schemeManager } from './theme.ts';
import 'dayjs/locale/nl';
import 'dayjs/locale/en-gb';

export function App() {
  const t = useText('app');
  const locale = useLocale();
  const theme = useMemo(() => createAppTheme(t), [t]);
  const [client] = useState(createQueryClient);
  const [router] = useState(createRouter);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
    >
      {/* Red weekends fail contrast, so no day is a weekend here. */}
      <DatesProvider
        settings={{ locale: locale === 'nl' ? 'nl' : 'en-gb', firstDayOfWeek: 1, weekendDays: [] }}
      >
        <Notifications position="bottom-center" containerWidth={440} zIndex={500} />
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}

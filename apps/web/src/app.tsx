import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from './lib/query.ts';
import { createRouter } from './router.tsx';
import { useText } from './text/text.ts';
import { createAppTheme, cssVariables, schemeManager } from './theme.ts';

export function App() {
  const t = useText('app');
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
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

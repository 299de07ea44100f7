import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import type { Room } from '../src/text/rooms.ts';
import { loadText } from '../src/text/text.ts';

/** Renders a component as in the app, in Dutch, with the words of the named rooms already loaded. */
export async function show(
  ui: ReactNode,
  options: { rooms?: Room[]; at?: string; client?: QueryClient } = {},
) {
  await Promise.all((['app', 'problems', ...(options.rooms ?? [])] as const).map((room) => loadText(room)));
  const client = options.client ?? new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const shown = await act(async () =>
    render(
      <MantineProvider env="test">
        <QueryClientProvider client={client}>
          <MemoryRouter initialEntries={[options.at ?? '/']}>
            <Suspense fallback={null}>{ui}</Suspense>
          </MemoryRouter>
        </QueryClientProvider>
      </MantineProvider>,
    ),
  );
  return { ...shown, client };
}

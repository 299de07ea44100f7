import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { registerQuery } from '../../features/decisions/api.ts';
import { DecisionNav } from '../../features/decisions/components/decision-nav.tsx';
import { RegisterList } from '../../features/decisions/components/register-list.tsx';
import { SearchResults } from '../../features/search/components/search-results.tsx';
import { useText } from '../../text/text.ts';
import { PageHeader } from '../../ui/page-header.tsx';

/** The register, and one field that searches everything that was agreed and written down. */
export function Component() {
  const { plgId = '' } = useParams();
  const t = useText('decisions');
  const search = useText('search');
  const { data: entries } = useSuspenseQuery(registerQuery());
  // In the address, so that one comes back to what was found.
  const [params, setParams] = useSearchParams();
  const typed = params.get('zoek') ?? '';
  const [words] = useDebouncedValue(typed.trim().slice(0, 200), 250);
  return (
    <>
      <DecisionNav plgId={plgId} />
      <PageHeader title={t.title} lead={t.register.lead} />
      <TextInput
        type="search"
        label={search.label}
        placeholder={search.hint}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        maxLength={200}
        onChange={(event) =>
          setParams(event.currentTarget.value === '' ? {} : { zoek: event.currentTarget.value }, {
            replace: true,
          })
        }
        maw={520}
        mb="xl"
      />
      {words === '' ? <RegisterList entries={entries} /> : <SearchResults words={words} />}
    </>
  );
}

import { EmptyState } from './empty-state.tsx';
import { PageHeader } from './page-header.tsx';

/** A page that honestly has nothing to show yet. */
export function EmptyPage(props: { title: string; empty: string }) {
  return (
    <>
      <PageHeader title={props.title} />
      <EmptyState title={props.empty} />
    </>
  );
}

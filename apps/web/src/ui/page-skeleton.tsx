import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useText } from '../text/text.ts';

/** Holds the place of a page: heading, lead and some rows, in the sizes of the real thing. */
export function PageSkeleton(props: { rows?: number }) {
  const t = useText('app');
  return (
    <Stack gap="md" aria-busy="true">
      <VisuallyHidden role="status">{t.loading}</VisuallyHidden>
      <Skeleton h="2.6rem" w="min(24rem, 80%)" />
      <Skeleton h="1.6rem" w="min(38rem, 95%)" mb="xl" />
      {Array.from({ length: props.rows ?? 4 }, (_, row) => (
        <Skeleton key={row} h="4.5rem" radius="lg" />
      ))}
    </Stack>
  );
}

import { Card, type CardProps } from '@mantine/core';
import type { ReactNode } from 'react';

/** A sheet of paper on the desk: the one way to set something apart, without a border. */
export function Surface({ children, ...rest }: CardProps & { children: ReactNode }) {
  return (
    <Card
      bg="var(--lk-surface)"
      style={{ boxShadow: '0 1px 2px rgb(60 40 20 / 6%), 0 0 0 1px var(--lk-line)' }}
      {...rest}
    >
      {children}
    </Card>
  );
}

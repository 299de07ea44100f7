import { Card, type CardProps } from '@mantine/core';
import type { HTMLAttributes } from 'react';
import classes from './surface.module.css';

/** A sheet of paper on the desk: the one way to set something apart. */
export function Surface({
  component = 'div',
  ...rest
}: CardProps & HTMLAttributes<HTMLElement> & { component?: 'div' | 'section' | 'article' | 'li' }) {
  return <Card component={component as 'div'} className={classes['surface']} {...rest} />;
}

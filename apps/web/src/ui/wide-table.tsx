import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './wide-table.module.css';

/**
 * Room for a table that may be wider than the screen: it scrolls by itself, by finger and by keyboard, shows that it
 * does, and what a row is about stays in sight. That is the cell of the row with `scope="row"`, first in its row.
 * @param props.minWidth pixels below which the table does not shrink
 */
export function WideTable(props: { label: string; minWidth: number; children: ReactNode }) {
  return (
    <Table.ScrollContainer
      className={classes['wide']}
      minWidth={props.minWidth}
      scrollAreaProps={{
        type: 'auto',
        viewportProps: { tabIndex: 0, role: 'group', 'aria-label': props.label },
      }}
    >
      {props.children}
    </Table.ScrollContainer>
  );
}

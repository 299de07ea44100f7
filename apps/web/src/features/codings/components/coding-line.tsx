import type { CodingDto } from '@leerkring/shared';
import { Button, Menu } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import classes from './codings.module.css';

/** One code in one layer, and what can be done with it. Plain elements: a screen of answers holds a hundred of them. */
export function CodingLine(props: {
  coding: CodingDto;
  codeName: string;
  onDrop: () => void;
  onMark: (isExample: boolean) => void;
  onMove: () => void;
  onLink: () => void;
}) {
  const t = useText('codings');
  const { coding: it, codeName } = props;
  const hasMenu = it.can.drop || it.can.mark || it.can.link;
  return (
    <li className={classes['line']}>
      <span className={classes['said']}>
        <strong>{codeName}</strong>{' '}
        <span className={classes['aside']}>
          “{it.words.length > 60 ? `${it.words.slice(0, 57)}…` : it.words}”,{' '}
          {t.layer(it.isMine ? t.me : (it.coderName ?? t.someone))}
        </span>{' '}
        {it.isExample && <StatusChip tone="neutral">{t.example}</StatusChip>}{' '}
        {(it.stage === 'blind' || it.stage === 'handed_in') && (
          <StatusChip tone="active">{t.blind}</StatusChip>
        )}{' '}
        {it.isStale && <StatusChip tone="waiting">{t.stale}</StatusChip>}{' '}
        {it.isStale && !it.found && <span className={classes['aside']}>{t.gone}</span>}
      </span>
      {it.isStale && it.found && it.can.move && (
        <Button size="compact-md" variant="default" aria-label={t.moveOf(codeName)} onClick={props.onMove}>
          {t.move}
        </Button>
      )}
      {hasMenu && (
        <RowMenu label={t.menu(codeName, it.words.slice(0, 60))}>
          {it.can.link && <Menu.Item onClick={props.onLink}>{t.link}</Menu.Item>}
          {it.can.mark && (
            <Menu.Item onClick={() => props.onMark(!it.isExample)}>
              {it.isExample ? t.unmark : t.mark}
            </Menu.Item>
          )}
          {it.can.drop && <Menu.Item onClick={props.onDrop}>{t.drop}</Menu.Item>}
        </RowMenu>
      )}
    </li>
  );
}

import { Button, Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import classes from './text-atoms.module.css';

/** Says beside a number that its sentence was written for another one, and lets who writes say that it still holds. */
export function ChangedNumber(props: {
  was: string;
  now: string;
  mayKeep: () => boolean;
  onKeep: () => void;
}) {
  const t = useText('tallies').changed;
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} width={300} withArrow trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes['mark']} onClick={() => setOpen(!isOpen)}>
          {t.mark}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.title}>
        <Stack gap="sm" align="flex-start">
          <Text size="sm">{t.was(props.was, props.now)}</Text>
          {isOpen && props.mayKeep() && (
            <>
              <Text size="sm">{t.check}</Text>
              <Button size="compact-md" onClick={props.onKeep}>
                {t.keep}
              </Button>
            </>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

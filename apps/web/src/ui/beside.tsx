import { Button, Drawer, Grid } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import classes from './beside.module.css';

interface Beside {
  /** Shows what stands beside the text, where that is put away. */
  open: () => void;
  /** Makes room for the text, where what stands beside it lies over it. */
  close: () => void;
}
const BesideContext = createContext<Beside>({ open: () => undefined, close: () => undefined });
export const useBeside = (): Beside => use(BesideContext);

/** Where something lives that is put away and never closed. */
function stayingPlace(): HTMLElement {
  const place = document.createElement('div');
  place.dataset['stays'] = '';
  return place;
}

/**
 * A text with something in its margin; where there is no margin that slides up over the text when asked. What stands
 * beside it moves along when a tablet is turned, and does not begin anew: someone may be in the middle of a sentence.
 */
export function BesideText(props: {
  label: string;
  button: string;
  /** Someone came for what stands beside the text. */
  startsOpen: boolean;
  text: ReactNode;
  children: ReactNode;
}) {
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const [isOpen, setOpen] = useState(props.startsOpen);
  const [moving] = useState(stayingPlace);
  const holds = useCallback((place: HTMLElement | null) => void place?.append(moving), [moving]);
  const beside = useMemo(() => ({ open: () => setOpen(true), close: () => setOpen(false) }), []);
  return (
    <BesideContext value={beside}>
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 8 }}>{props.text}</Grid.Col>
        {isWide && (
          <Grid.Col
            ref={holds}
            className={classes['margin'] ?? ''}
            span={4}
            component="aside"
            aria-label={props.label}
          />
        )}
      </Grid>
      {!isWide && (
        <>
          <Button className={classes['open'] ?? ''} radius="xl" aria-haspopup="dialog" onClick={beside.open}>
            {props.button}
          </Button>
          {/* Stays when it is put away: someone may be in the middle of a sentence. */}
          <Drawer
            opened={isOpen}
            onClose={beside.close}
            position="bottom"
            size="85%"
            radius="lg"
            title={props.label}
            keepMounted
            keepMountedMode="display-none"
          >
            <div ref={holds} />
          </Drawer>
        </>
      )}
      {createPortal(props.children, moving)}
    </BesideContext>
  );
}

import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

const look = { variant: 'subtle', color: 'gray', size: 44 } as const;

/**
 * What can be done with one row of a list, out of the way until asked for. Until then it is a button and nothing more:
 * a menu weighs ten times as much, and a long list has hundreds.
 */
export function RowMenu(props: { label: string; children: ReactNode }) {
  const [isAsked, setIsAsked] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // The menu's own button takes over the focus before it opens, so that closing it gives the focus back there.
  const handleAsk = () => {
    flushSync(() => setIsAsked(true));
    button.current?.focus({ preventScroll: true });
    setIsOpen(true);
  };
  if (!isAsked)
    return (
      <ActionIcon
        {...look}
        aria-label={props.label}
        aria-haspopup="menu"
        aria-expanded={false}
        onClick={handleAsk}
      >
        <IconDots size={20} />
      </ActionIcon>
    );
  return (
    <Menu position="bottom-end" shadow="md" width={260} opened={isOpen} onChange={setIsOpen}>
      <Menu.Target>
        <ActionIcon ref={button} {...look} aria-label={props.label}>
          <IconDots size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{props.children}</Menu.Dropdown>
    </Menu>
  );
}

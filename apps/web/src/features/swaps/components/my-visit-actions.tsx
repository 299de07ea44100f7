import type { AssignmentDto } from '@leerkring/shared';
import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { AskSwapForm } from './ask-swap-form.tsx';
import { GiveBackForm } from './give-back-form.tsx';

/** What one can do with one's own visit as long as it has not begun. */
export function MyVisitActions(props: { visit: AssignmentDto; visits: AssignmentDto[] }) {
  const t = useText('swaps');
  const { visit } = props;
  const [open, setOpen] = useState<'swap' | 'giveBack'>();
  const close = () => setOpen(undefined);
  if (!visit.can.giveBack) return null;
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="sm"
        aria-label={t.mine.swapOf(visit.hostProgrammeName)}
        onClick={() => setOpen('swap')}
      >
        {t.mine.swap}
      </Button>
      <Button
        variant="subtle"
        size="sm"
        aria-label={t.mine.giveBackOf(visit.hostProgrammeName)}
        onClick={() => setOpen('giveBack')}
      >
        {t.mine.giveBack}
      </Button>
      <Modal opened={open === 'swap'} onClose={close} title={t.ask.title} size="lg">
        <AskSwapForm {...props} onDone={close} />
      </Modal>
      <Modal opened={open === 'giveBack'} onClose={close} title={t.giveBack.title}>
        <GiveBackForm visit={visit} onDone={close} />
      </Modal>
    </Group>
  );
}

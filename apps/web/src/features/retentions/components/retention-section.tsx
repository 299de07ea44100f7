import { Alert, Button, Group, List, Modal, Text } from '@mantine/core';
import type { RetentionDto, RetentionTermDto } from '@leerkring/shared';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Section } from '../../../ui/section.tsx';
import { useLiftRetention } from '../api.ts';
import { HoldForm } from './hold-form.tsx';

/** What is kept of conversations and until when; everyone sees it, and whether the clocks stand still. */
export function RetentionSection(props: { plgId: string; retention: RetentionDto }) {
  const { plgId } = props;
  const { terms, hold, can } = props.retention;
  const t = useText('retentions');
  const dates = useDates();
  const lift = useLiftRetention(plgId);
  const [isHolding, setHolding] = useState(false);
  const [isLifting, setLifting] = useState(false);
  const say = ({ category, kept, nextOn, announcedAt }: RetentionTermDto) =>
    nextOn === null
      ? t.none[category]
      : [
          t.kept[category](kept, dates.day(nextOn)),
          announcedAt === null ? '' : t.announced(dates.day(announcedAt)),
        ]
          .filter(Boolean)
          .join(' ');
  return (
    <Section title={t.title} lead={t.lead}>
      {hold && (
        <Alert color="yellow" variant="light" title={t.held}>
          {t.heldBy(hold.placedByName ?? t.someone, dates.day(hold.placedAt))} {hold.reason}
        </Alert>
      )}
      <List spacing={4}>
        {terms.map((it) => (
          <List.Item key={it.category}>{say(it)}</List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed">
        {t.withdrawing}
      </Text>
      {can.hold && (
        <Group>
          <Button variant="subtle" mx={-14} onClick={() => (hold ? setLifting(true) : setHolding(true))}>
            {hold ? t.lift : t.hold}
          </Button>
        </Group>
      )}
      <Modal opened={isHolding} onClose={() => setHolding(false)} title={t.hold}>
        <HoldForm plgId={plgId} onDone={() => setHolding(false)} />
      </Modal>
      <ConfirmDialog
        opened={isLifting}
        title={t.liftTitle}
        body={t.liftBody}
        confirm={t.lift}
        onConfirm={() => lift.mutateAsync()}
        onClose={() => setLifting(false)}
      />
    </Section>
  );
}

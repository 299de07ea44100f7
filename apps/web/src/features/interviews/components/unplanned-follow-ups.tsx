import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import type { FollowUpDto } from '@leerkring/shared';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import type { AnswerContent } from '../device/model.ts';

const clean = (text: string) => text.replaceAll('\u0000', '');

/** What was asked on the spot and stood in no list, in its own words: the next version may want it. */
export function UnplannedFollowUps(props: {
  probes: readonly string[];
  followUps: readonly FollowUpDto[];
  onChange: (part: Partial<AnswerContent>) => void;
}) {
  const { probes, followUps } = props;
  const t = useText('interviews');
  const planned = followUps.filter(({ asked }) => probes.includes(asked));
  // Rows as they stand on screen, also empty ones; only what has words is kept.
  const [rows, setRows] = useState(() => followUps.filter(({ asked }) => !probes.includes(asked)));
  const update = (next: FollowUpDto[]) => {
    setRows(next);
    props.onChange({ followUps: [...planned, ...next.filter((it) => it.asked !== '' || it.answer !== '')] });
  };
  return (
    <Stack gap="md">
      {rows.map((row, at) => (
        // Rows have no identity of their own and are never put in another order.
        <Stack gap="xs" key={at}>
          <TextInput
            label={t.talk.unplannedAsked}
            value={row.asked}
            maxLength={500}
            size="md"
            onChange={(event) => update(rows.with(at, { ...row, asked: clean(event.currentTarget.value) }))}
          />
          <Textarea
            label={t.talk.unplannedAnswer}
            value={row.answer}
            maxLength={5000}
            autosize
            minRows={2}
            size="md"
            onChange={(event) => update(rows.with(at, { ...row, answer: clean(event.currentTarget.value) }))}
          />
        </Stack>
      ))}
      {rows.length < 10 && (
        <div>
          <Button
            variant="subtle"
            mx={-14}
            onClick={() => setRows([...rows, { asked: '', answer: '' }])}
            disabled={rows.some((it) => it.asked === '' && it.answer === '')}
          >
            {t.talk.unplanned}
          </Button>
        </div>
      )}
    </Stack>
  );
}

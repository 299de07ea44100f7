import { Button, Checkbox, Select, Stack, Text } from '@mantine/core';
import {
  sayCounted,
  type TallyDto,
  type TallyShape,
  tallyRooms,
  tallyShapes,
  tallyValues,
  writeSeen,
} from '@leerkring/shared';
import { useState } from 'react';
import { once } from '../../../lib/once.ts';
import { useLocale, useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { sayTally, subjectOf, whoOf } from '../tally-number.ts';

/** Chooses one number of everything that was counted, and puts it into the text bound to where it comes from. */
export function TallyMaker(props: {
  tallies: TallyDto[];
  onInsert: (attrs: { tally: string; columns: string; shape: TallyShape; seen: string }) => void;
}) {
  const t = useText('tallies');
  const locale = useLocale();
  const [subject, setSubject] = useState<string | null>(null);
  const [key, setKey] = useState<string | null>(null);
  const [shape, setShape] = useState<TallyShape>('percent');
  const [columns, setColumns] = useState<string[]>([]);
  const same = props.tallies.filter((it) => subjectOf(it) === subject);
  const tally = same.find((it) => it.key === key) ?? same[0];
  const shapes = tallyShapes.filter((it) => it !== 'mean' || (tally && tally.mean !== null));
  const needsAnswers = shape !== 'of' && shape !== 'mean';
  const number = { columns: needsAnswers ? columns : [], shape };
  const values = tallyValues(tally, number);
  const subjects = tallyRooms.flatMap((room) => {
    const found = new Map(
      props.tallies.filter((it) => it.room === room).map((it) => [subjectOf(it), it] as const),
    );
    const items = [...found].map(([value, it]) => ({
      value,
      label: [it.title, sayCounted(locale, it, it.question), it.row]
        .filter((part) => part !== '')
        .join(' · '),
    }));
    return items.length > 0 ? [{ group: t.rooms[room], items }] : [];
  });

  const choose = (value: string | null) => {
    setSubject(value);
    setKey(null);
    setColumns([]);
    if (shape === 'mean') setShape('percent');
  };

  return (
    <Section title={t.title} order={2} lead={t.lead}>
      {subjects.length === 0 ? (
        <Text c="dimmed">{t.none}</Text>
      ) : (
        <Stack gap="sm">
          <Select label={t.what} data={subjects} value={subject} onChange={choose} searchable />
          {tally && same.length > 1 && (
            <Select
              label={t.who}
              data={same.map((it) => ({ value: it.key, label: whoOf(t, it) }))}
              value={tally.key}
              onChange={setKey}
              allowDeselect={false}
            />
          )}
          {tally && (
            <Select
              label={t.how}
              data={shapes.map((value) => ({
                value,
                label:
                  value === 'of' && tally.room === 'workshops'
                    ? t.groups
                    : value === 'of' && tally.room === 'field-cases'
                      ? t.teams
                      : t.shapes[value],
              }))}
              value={shape}
              onChange={(value) => value && setShape(value)}
              allowDeselect={false}
            />
          )}
          {tally && needsAnswers && (
            <Checkbox.Group
              label={t.answers}
              description={t.answersHint}
              value={columns}
              onChange={setColumns}
            >
              <Stack gap="xs" mt={6}>
                {tally.columns.map(({ label }) => (
                  <Checkbox key={label} value={label} label={sayCounted(locale, tally, label)} />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
          {tally && values && (
            <>
              <Text role="status">{t.preview(sayTally(t, locale, shape, values))}</Text>
              <Button
                variant="default"
                style={{ alignSelf: 'flex-start' }}
                onClick={once(() =>
                  props.onInsert({
                    tally: tally.key,
                    columns: JSON.stringify(number.columns),
                    shape,
                    seen: writeSeen(values),
                  }),
                )}
              >
                {t.insert}
              </Button>
            </>
          )}
        </Stack>
      )}
    </Section>
  );
}

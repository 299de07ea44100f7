import { NumberInput } from '@mantine/core';
import { misfitsOf, type AskedForm } from '@leerkring/shared';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';

/** A number as it is typed; what does not fit stays on screen and is said, and only what fits is kept. */
export function NumberAnswer(props: {
  question: AskedForm;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const { question } = props;
  const { unit, numberMin, numberMax } = question;
  const t = useText('interviews');
  const [typed, setTyped] = useState<number | string>(props.value ?? '');
  const fits = (number: number) =>
    Object.keys(misfitsOf(question, { text: '', number, isQuote: false })).length === 0;

  const handleChange = (next: number | string) => {
    setTyped(next);
    const number = next === '' ? null : Number(next);
    props.onChange(number !== null && fits(number) ? number : null);
  };

  return (
    <NumberInput
      label={t.talk.number(unit)}
      description={t.talk.between(numberMin, numberMax)}
      error={typed !== '' && !fits(Number(typed)) ? t.talk.outside(numberMin, numberMax) : undefined}
      value={typed}
      onChange={handleChange}
      size="lg"
      decimalSeparator=","
      allowedDecimalSeparators={[',', '.']}
      inputMode="decimal"
      maxLength={12}
      hideControls
      clampBehavior="none"
      rightSection={unit === '' ? undefined : unit}
      rightSectionWidth={unit === '' ? undefined : `${Math.min(unit.length, 20) + 2}ch`}
      rightSectionPointerEvents="none"
    />
  );
}

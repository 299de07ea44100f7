import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { linesOf } from '../lines.ts';

/** A list that is written as lines; what is typed stays as it was typed. */
export function LinesField(props: {
  label: string;
  value: readonly string[];
  error: string | undefined;
  onChange: (lines: string[]) => void;
}) {
  const t = useText('protocols');
  const [typed, setTyped] = useState(props.value.join('\n'));
  return (
    <Textarea
      label={props.label}
      description={t.edit.onePerLine}
      autosize
      minRows={3}
      value={typed}
      error={props.error}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        props.onChange(linesOf(event.currentTarget.value));
      }}
    />
  );
}

import { Button, Stack, TextInput } from '@mantine/core';
import { pageCodeLength, readPageCode, showPageCode } from '@leerkring/shared';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';

/** For who has the code on paper; one that opened nothing is there to be put right. */
export function PageCodeForm(props: { start: string; onCode: (code: string) => void }) {
  const { form: t } = useText('respondent-pages');
  const [typed, setTyped] = useState(() => showPageCode(readPageCode(props.start)));
  const [isAsked, setAsked] = useState(false);
  const code = readPageCode(typed);
  const isWhole = code.length === pageCodeLength;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (isWhole) props.onCode(code);
      }}
    >
      <Stack gap="lg">
        <TextInput
          size="lg"
          label={t.code}
          description={t.hint}
          value={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={100}
          autoFocus={props.start !== ''}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={isAsked && !isWhole ? t.length(code.length) : undefined}
        />
        <Button type="submit" size="lg">
          {t.open}
        </Button>
      </Stack>
    </form>
  );
}

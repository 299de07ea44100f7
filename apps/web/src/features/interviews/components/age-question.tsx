import { Checkbox, Radio, Stack, Text } from '@mantine/core';
import type { Ref } from 'react';
import { useText } from '../../../text/text.ts';

export interface Age {
  isUnder16: boolean | null;
  hasParentConsent: boolean;
}

/** Asked before anything is kept: under 16 a parent has to agree to a name and to quotes. */
export function AgeQuestion(props: {
  age: Age;
  isAsked: boolean;
  onChange: (age: Age) => void;
  /** The first of the two, to go to when it was left open. */
  first: Ref<HTMLInputElement>;
}) {
  const { age, isAsked, onChange, first } = props;
  const { age: t } = useText('interviews');
  return (
    <Stack gap="sm">
      <Radio.Group
        size="lg"
        label={t.question}
        value={age.isUnder16 === null ? null : String(age.isUnder16)}
        onChange={(value) => onChange({ ...age, isUnder16: value === 'true' })}
        error={isAsked && age.isUnder16 === null ? t.needed : undefined}
      >
        <Stack gap="xs" mt="xs">
          <Radio ref={first} size="lg" value="false" label={t.no} />
          <Radio size="lg" value="true" label={t.yes} />
        </Stack>
      </Radio.Group>
      {age.isUnder16 === true && (
        <>
          <Checkbox
            size="lg"
            label={t.parent}
            checked={age.hasParentConsent}
            onChange={(event) => onChange({ ...age, hasParentConsent: event.currentTarget.checked })}
          />
          {!age.hasParentConsent && <Text>{t.guarded}</Text>}
        </>
      )}
    </Stack>
  );
}

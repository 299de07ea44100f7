import { ActionIcon, CopyButton, TextInput, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useText } from '../text/text.ts';

/** A value that exists to be taken elsewhere, such as an invitation link. */
export function CopyField(props: { label: string; value: string; description?: string }) {
  const t = useText('app');
  return (
    <CopyButton value={props.value} timeout={2500}>
      {({ copied, copy }) => (
        <TextInput
          readOnly
          label={props.label}
          description={props.description}
          value={props.value}
          onFocus={(event) => event.currentTarget.select()}
          rightSection={
            <Tooltip label={copied ? t.copied : t.copy}>
              <ActionIcon variant="subtle" onClick={copy} aria-label={copied ? t.copied : t.copy}>
                {copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
              </ActionIcon>
            </Tooltip>
          }
        />
      )}
    </CopyButton>
  );
}

import { Text } from '@mantine/core';
import { useState } from 'react';
import { ForgottenPasswordForm } from '../../features/identity/components/forgotten-password-form.tsx';
import { useText } from '../../text/text.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextLink } from '../../ui/text-link.tsx';

export function Component() {
  const { forgotten: t } = useText('identity');
  const [isSent, setSent] = useState(false);
  return (
    <>
      <PageHeader title={isSent ? t.sentTitle : t.title} lead={isSent ? undefined : t.lead} />
      <div aria-live="polite">
        {isSent ? <Text>{t.sent}</Text> : <ForgottenPasswordForm onDone={() => setSent(true)} />}
      </div>
      <Text mt="xl">
        <TextLink to="/aanmelden">{t.back}</TextLink>
      </Text>
    </>
  );
}

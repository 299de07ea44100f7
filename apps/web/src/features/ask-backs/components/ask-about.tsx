import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { AskForm } from './ask-form.tsx';

/** Beside an answer that is read: the question goes to whoever held that conversation. */
export function AskAbout(props: {
  plgId: string;
  about: { code: string; questionId: string; questionText: string };
}) {
  const t = useText('ask-backs');
  const [isAsking, setAsking] = useState(false);
  const title = t.askAbout(props.about.code);
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-md"
        mx={-10}
        mih={32}
        aria-label={title}
        onClick={() => setAsking(true)}
      >
        {t.askShort}
      </Button>
      <Modal opened={isAsking} onClose={() => setAsking(false)} title={title}>
        <AskForm plgId={props.plgId} targets={[]} about={props.about} onDone={() => setAsking(false)} />
      </Modal>
    </div>
  );
}

import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useText } from '../text/text.ts';

/** A browser cuts off what is pasted beyond the length of a field, and says nothing: this does. */
export function TellCutPaste() {
  const t = useText('app');
  useEffect(() => {
    const handlePaste = (event: ClipboardEvent) => {
      const field = event.target;
      if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
      const { maxLength, value, selectionStart, selectionEnd } = field;
      const text = event.clipboardData?.getData('text').replaceAll('\r\n', '\n') ?? '';
      const stays = value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
      if (maxLength < 0 || stays + text.length <= maxLength) return;
      notifications.show({
        id: `cut-paste ${maxLength}`,
        role: 'alert',
        color: 'yellow',
        autoClose: false,
        message: t.cutPaste(maxLength),
      });
    };
    document.addEventListener('paste', handlePaste);
    return () => document.removeEventListener('paste', handlePaste);
  }, [t]);
  return null;
}

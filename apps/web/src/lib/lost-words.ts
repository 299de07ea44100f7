import { notifications } from '@mantine/notifications';
import { loadText } from '../text/text.ts';

/** What a machine filled in: an id, a day, the name of a choice. */
const isCode = (text: string) => /^([a-z_]+|[\da-f-]{36}|\d{4}-\d\d.*)$/.test(text);

/** The texts that are there now and were not at that place before. */
export function wordsIn(now: unknown, was: unknown): string[] {
  if (typeof now === 'string') return now === was || now.trim() === '' || isCode(now) ? [] : [now];
  if (typeof now !== 'object' || now === null) return [];
  return Object.entries(now).flatMap(([key, value]) =>
    wordsIn(value, (was as Record<string, unknown> | null | undefined)?.[key]),
  );
}

/** Somebody took away what a form belonged to while words were being typed in it: they stay to be copied. */
export async function tellLostWords(now: unknown, was: unknown): Promise<void> {
  const words = wordsIn(now, was);
  if (words.length === 0) return;
  const { lost } = await loadText('unsent');
  notifications.show({
    role: 'alert',
    color: 'orange',
    autoClose: false,
    title: lost,
    message: words.join('\n\n'),
    styles: {
      title: { whiteSpace: 'normal' },
      description: {
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        maxHeight: '40dvh',
        overflowY: 'auto',
      },
    },
  });
}

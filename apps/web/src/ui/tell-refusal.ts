import { notifications } from '@mantine/notifications';
import { sayProblem } from '../lib/problems.ts';
import { useText } from '../text/text.ts';

/** For what is pressed in a menu that is gone by the time it is refused: says beside the page that it did not happen. */
export function useTellRefusal() {
  const words = useText('problems');
  const onError = (error: Error) =>
    notifications.show({ color: 'red', role: 'alert', message: sayProblem(words, error, false) });
  return { onError };
}

import { Problem } from '../../lib/http.ts';
import { type Locale, setLocale } from '../../text/text.ts';
import { useTellRefusal } from '../../ui/tell-refusal.ts';
import { useUpdateMe } from './api.ts';

/** Switches this page to another language, and the letters that this person gets; says so when it cannot. */
export function useChooseLocale(): (next: Locale) => void {
  const updateMe = useUpdateMe();
  const told = useTellRefusal();
  return (next) =>
    void setLocale(next).then(
      () => updateMe.mutate({ locale: next }, told),
      // The words of a language come from the server.
      () => told.onError(new Problem({ code: 'offline' })),
    );
}

import { type FieldErrors, type Locale, validateAs } from '@leerkring/shared';
import { pageAnswer, type DocumentAnswer } from '../page/document.ts';
import { RateLimits } from '../rate-limit.ts';
import { networkOf } from '../session/write-limits.ts';
import { formWords } from './form.words.ts';

export type TypedField = 'name' | 'email' | 'words';
/** What someone typed, to stand there still when something about it is not right yet. */
export type Typed = Partial<Record<TypedField, string>>;

/** A form as it stands: what was typed in it, what of that is not right yet, and what else there is to say. */
export interface FormState {
  typed: Typed;
  errors: FieldErrors;
  notice: string | null;
}

/** What may be asked from one place: five times at once, and once more every ten minutes. */
export class PlaceLimits {
  private readonly limits = new RateLimits(1 / 600, 5);

  /** @returns 0 when one more may be asked from this network address, else the seconds to wait */
  waitFor(address: string): number {
    return this.limits.take(networkOf(address));
  }
}

/** A form on a page that runs no script. */
export interface TypedForm<T extends object> {
  shape: new () => T;
  fields: readonly TypedField[];
  limits: PlaceLimits;
  locale: Locale;
  /** The form once more, with everything that was typed. */
  again: (state: FormState) => string;
  /** The same for everyone, so that it tells nothing about an address. */
  done: string;
  take: (value: T) => Promise<void>;
}

/**
 * It answers with a page, also when something is not right yet. What only a machine fills in is thanked like everyone
 * else, and does nothing.
 * @param request whose body a form sent, and from which network address
 */
export async function takeForm<T extends object>(
  { body, ip }: { body: unknown; ip: string },
  form: TypedForm<T>,
): Promise<DocumentAnswer> {
  const { typed, isRobot } = typedIn(body, form.fields);
  const { value, fields } = validateAs(form.shape, typed);
  if (fields) return pageAnswer(422, form.again({ typed, errors: fields, notice: null }), 'self');
  const seconds = form.limits.waitFor(ip);
  if (seconds > 0) {
    const notice = formWords[form.locale].slow(Math.ceil(seconds / 60));
    return pageAnswer(429, form.again({ typed, errors: {}, notice }), 'self');
  }
  if (!isRobot) await form.take(value);
  return pageAnswer(200, form.done);
}

/** What a form sent, as far as it is one of ours. People cannot see the last field; what fills in everything can. */
function typedIn(body: unknown, fields: readonly TypedField[]): { typed: Typed; isRobot: boolean } {
  const sent = new Map(Object.entries(typeof body === 'object' && body !== null ? body : {}));
  const text = (field: string): string => {
    const it: unknown = sent.get(field);
    return typeof it === 'string' ? it.slice(0, 10_000) : '';
  };
  return {
    typed: Object.fromEntries(fields.map((field) => [field, text(field)])),
    isRobot: text('website') !== '',
  };
}

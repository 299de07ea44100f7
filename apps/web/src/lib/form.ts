import { type FieldErrors, type Seen, validateAs } from '@leerkring/shared';
import { getMetadataStorage } from 'class-validator';
import { type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../text/text.ts';
import { useReturns } from './connection.ts';
import { firstWrong } from './first-field.ts';
import { holdWords, isTakenAway, tellAgain } from './held-words.ts';
import { Problem } from './http.ts';
import { useAskBeforeUnload } from './leave-page.ts';
import { type Path, type ValueAt, valueAt, withValueAt } from './paths.ts';
import { afterPress } from './press.ts';
import { sayProblem } from './problems.ts';
import { isSaidAtInputs, saysWhatWasSeen, wordsOf } from './seen.ts';

type Dto<T> = new () => T;

/** What a form starts with: may lack what the person still has to choose. */
export type Initial<T> = T extends readonly (infer I)[]
  ? readonly Initial<I>[]
  : T extends object
    ? { [K in keyof T]?: Initial<T[K]> | null | undefined }
    : T;

/** What an input needs; hand it to components that show a field of someone else's form. */
export interface FieldProps<V> {
  id: string;
  name: string;
  value: V;
  error: string | undefined;
  readOnly: boolean;
  onChange: (next: unknown) => void;
  onBlur: () => void;
}

// When several constraints fail at once, the one that helps most comes first.
const telling = [
  'isDefined',
  'isString',
  'isInt',
  'isNumber',
  'isEmail',
  'isIn',
  'isUuid',
  'arrayMinSize',
  'minLength',
];

const shapes = new Set(['matches', 'isEmail', 'isIso8601', 'isDateString']);

/** The numbers a constraint was declared with: `[120]` for a text of at most 120 characters. */
function limitsOf(instance: unknown, path: string, constraint: string): number[] {
  const cut = path.lastIndexOf('.');
  const owner = cut === -1 ? instance : valueAt(instance, path.slice(0, cut));
  if (typeof owner !== 'object' || owner === null) return [];
  const found = getMetadataStorage()
    .getTargetValidationMetadatas(owner.constructor, '', false, false)
    .find((it) => it.propertyName === path.slice(cut + 1) && it.name === constraint);
  return (found?.constraints ?? []).map(Number);
}

/** A field that started undefined may stay away: left empty it is not sent at all. */
function withoutBlanks(values: unknown, initial: unknown): unknown {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return values;
  return Object.fromEntries(
    Object.entries(values)
      .filter(([key, value]) => !(value === '' && valueAt(initial, key) === undefined))
      .map(([key, value]) => [key, withoutBlanks(value, valueAt(initial, key))]),
  );
}

// The first page has a form and no notices: what shows them comes when there is something to say.
const notices = () => import('@mantine/notifications').then((it) => it.notifications);
const noticeId = 'held-words';
const doorKeys = new Set(['email', 'current', 'password']);
const showNotice = (message: string) =>
  void notices()
    .then((it) => it.show({ id: noticeId, role: 'alert', color: 'orange', message }))
    .catch(() => undefined);
const hideNotice = () =>
  void notices()
    .then((it) => it.hide(noticeId))
    .catch(() => undefined);

const isEvent = (it: unknown): it is { currentTarget: HTMLInputElement } =>
  typeof it === 'object' && it !== null && 'currentTarget' in it;

/**
 * One form over one shared class. It judges a field when it is left and everything on submit with the very class the
 * API uses; what the server refuses afterwards is laid over the same inputs. What it began with goes along as `seen`
 * where the class has a place for it: others may have changed the same thing meanwhile, also this person a moment ago.
 * While it is being sent its fields are read only: it may be gone after that, and would take along what was typed since.
 *
 * `const form = useForm(SignInDto, { email: '', password: '' }, (dto) => signIn.mutateAsync(dto))`
 * `<form {...form.props}><TextInput label={t.email} {...form.field('email')} /> <FormRefusal>{form.refusal}</FormRefusal>`
 */
export function useForm<T extends object>(
  dto: Dto<T>,
  initial: Initial<T>,
  onSubmit: (values: T, form: { reset: () => void; seen: Seen }) => Promise<unknown>,
  /** What of the values counts, when the screen shows more than is sent, such as an empty last line. */
  prepare: (values: Initial<T>) => Initial<T> = (values) => values,
  {
    /** It is there after a save too, so one may go on typing meanwhile. */
    staysOpen = false,
    /** Something is typed that is not among its values yet. */
    isTyped = false,
  } = {},
) {
  const t = useText('app');
  const problems = useText('problems');
  const returns = useReturns();
  // Two forms on one page may ask the same thing: each has names of its own for its inputs.
  const id = useId();
  const [start, setStart] = useState(initial);
  const [values, setValues] = useState<Initial<T>>(initial);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [problem, setProblem] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const [isDirty, setDirty] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // As it was when the form opened, whatever the page around it has heard since.
  const asSent = (it: Initial<T>) => withoutBlanks(prepare(it), start) as Seen;
  const [opened] = useState(() => asSent(initial));
  const seen = useRef(opened);
  const latest = useRef(values);
  /** Of lists: what others wrote in an entry that was reworded here too. */
  const [theirs, setTheirs] = useState<Record<string, string | undefined>>({});
  const [kept, setKept] = useState(initial);
  // A second click must not send twice, also not before React has drawn the first.
  const sending = useRef(false);

  const check = () => validateAs(dto, asSent(latest.current));

  const errorAt = (path: string): string | undefined => {
    const failed = errors[path];
    if (!failed?.length) return undefined;
    if (failed.includes('overtaken'))
      return t.overtaken(theirs[path] ?? wordsOf(dto, path, seen.current[path]));
    const constraint = telling.find((it) => failed.includes(it)) ?? failed[0] ?? 'other';
    // Who left something empty is not helped by what form it should have had.
    if (shapes.has(constraint) && valueAt(latest.current, path) === '') return t.fillIn;
    const say = t.constraints[constraint] ?? t.constraints.other;
    return say(...limitsOf(check().value, path, constraint));
  };

  const isResting = busy && !staysOpen;

  const set = (path: string, value: unknown) => {
    // Not every input can be read only.
    if (sending.current && !staysOpen) return;
    latest.current = withValueAt(latest.current, path, value);
    setValues(latest.current);
    setDirty(true);
    if (form.current && tellAgain(form.current)) hideNotice();
    // Once refused, a field is judged again while it is being put right; of a list, every entry is.
    const isSet = (key: string) => key === path || key.startsWith(`${path}.`);
    if (Object.keys(errors).some(isSet)) {
      const found = check().fields ?? {};
      setErrors((before) =>
        Object.fromEntries(Object.entries(before).filter(([key]) => !isSet(key) || found[key])),
      );
    }
  };

  const handleBlur = (path: string) =>
    afterPress(() => {
      const found = isDirty ? check().fields?.[path] : undefined;
      if (found) setErrors((before) => ({ ...before, [path]: found }));
    });

  const focusFirst = () => requestAnimationFrame(() => firstWrong(form.current)?.focus());

  const reset = (next: Initial<T> = start) => {
    latest.current = next;
    setKept(next);
    seen.current = withoutBlanks(prepare(next), next) as Seen;
    setStart(next);
    setValues(next);
    setErrors({});
    setProblem(undefined);
    setDirty(false);
  };

  /** What others wrote is said at its field, and what they did to a list is done here: from here on it was seen. */
  const hear = async (now: Seen) => {
    // Two who change one list at once are few: what puts it together comes when it is needed.
    const { withTheirs } = await import('./with-theirs.ts');
    const said: typeof theirs = {};
    for (const [path, stored] of Object.entries(now)) {
      const mine = valueAt(latest.current, path);
      if (!Array.isArray(mine) || !Array.isArray(stored)) continue;
      const both = withTheirs(mine, seen.current[path], stored);
      latest.current = withValueAt(latest.current, path, both.list);
      said[path] = both.theirs;
    }
    setTheirs(said);
    seen.current = { ...seen.current, ...now };
    setValues(latest.current);
  };

  const submit = async (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (sending.current) return;
    const { value, fields } = check();
    setErrors(fields ?? {});
    setProblem(undefined);
    if (fields) return focusFirst();
    sending.current = true;
    setBusy(true);
    try {
      let isReset = false;
      const sent = latest.current;
      if (saysWhatWasSeen(dto)) Object.assign(value, { seen: seen.current });
      await onSubmit(value, { reset: () => (isReset = true), seen: seen.current });
      seen.current = asSent(sent);
      setKept(sent);
      // What was typed while it was being sent is not saved yet, and stays.
      const isNewer = latest.current !== sent;
      if (isReset && !isNewer) reset();
      else setDirty(isNewer);
    } catch (error) {
      if (error instanceof Problem && Object.keys(error.now).length > 0) await hear(error.now);
      setProblem(error instanceof Error ? error : new Error(String(error)));
      if (error instanceof Problem) setErrors(error.fields);
      focusFirst();
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };

  const isUnsaved = isTyped || (isDirty && JSON.stringify(values) !== JSON.stringify(kept));
  // A password is shown to nobody as words that were lost.
  const isHeld = !('password' in initial) && (isUnsaved || busy);
  useEffect(() => {
    if (!form.current || !isHeld) return undefined;
    const tell = () => showNotice(t.heldWords);
    const it = form.current;
    const release = holdWords(it, () => sending.current, tell);
    return () => {
      if (isTakenAway(it) && !sending.current)
        void import('./lost-words.ts').then(({ tellLostWords }) =>
          tellLostWords(latest.current, seen.current),
        );
      // Saved, or gone on purpose: what was said is not so any more.
      if (release()) hideNotice();
    };
  }, [isHeld, t]);
  // Of what only opens a door nothing is lost.
  const isDoor = 'password' in initial && Object.keys(initial).every((it) => doorKeys.has(it));
  useAskBeforeUnload(!isDoor && (isUnsaved || busy));

  const base = (path: string) => ({
    id: `${id}-${path}`,
    name: path,
    error: errorAt(path),
    readOnly: isResting,
    onBlur: () => handleBlur(path),
  });

  return {
    values,
    /** For inputs with a value: text, date, select, chips. Takes an event or a bare value. */
    field<P extends Path<T>>(path: P) {
      return {
        ...base(path),
        value: (valueAt(values, path) ?? '') as NonNullable<ValueAt<T, P>>,
        onChange: (next: unknown) => set(path, isEvent(next) ? next.currentTarget.value : next),
      };
    },
    /** For number inputs; empty is no number at all. */
    number<P extends Path<T>>(path: P) {
      return {
        ...base(path),
        value: (valueAt(values, path) ?? '') as number | '',
        onChange: (next: unknown) => set(path, next === '' ? undefined : Number(next)),
      };
    },
    /** For tick boxes and switches. */
    tick<P extends Path<T>>(path: P) {
      return {
        ...base(path),
        checked: valueAt(values, path) === true,
        onChange: (next: { currentTarget: HTMLInputElement }) => set(path, next.currentTarget.checked),
      };
    },
    /** The error of any place in words, for what is no single input, such as `seats`. */
    errorAt: (path: Path<T>) => errorAt(path),
    set: <P extends Path<T>>(path: P, value: ValueAt<T, P> | null | undefined) => set(path, value),
    reset,
    /** Spread on `<form>`; `noValidate` because the browser's own words would speak another language. */
    props: { ref: form, onSubmit: (event: SyntheticEvent) => void submit(event), noValidate: true as const },
    submit,
    busy,
    isDirty,
    problem,
    /** What to say above the buttons: a refusal that is not already said at an input. */
    refusal:
      problem && !(problem instanceof Problem && isSaidAtInputs(problem))
        ? sayProblem(problems, problem, true, returns)
        : undefined,
  };
}

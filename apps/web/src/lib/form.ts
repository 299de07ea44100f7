import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, type ValidationError, validateSync } from 'class-validator';
import { type SyntheticEvent, useRef, useState } from 'react';
import { useText } from '../text/text.ts';
import { Problem } from './http.ts';

type Dto<T> = new () => T;
type FieldErrors = Record<string, string[]>;

function collect(errors: ValidationError[], path: string, into: FieldErrors): FieldErrors {
  for (const error of errors) {
    const here = path === '' ? error.property : `${path}.${error.property}`;
    if (error.constraints) into[here] = Object.keys(error.constraints);
    if (error.children?.length) collect(error.children, here, into);
  }
  return into;
}

/** The names of the constraints that fail, by path, exactly as the API would answer them. */
export function check<T extends object>(dto: Dto<T>, values: object): FieldErrors {
  return collect(validateSync(plainToInstance(dto, values), { stopAtFirstError: true }), '', {});
}

/** The numbers a constraint was declared with: `[2, 120]` for a text of 2 to 120 characters. */
function limitsOf(dto: Dto<object>, path: string, constraint: string): unknown[] {
  const found = getMetadataStorage()
    .getTargetValidationMetadatas(dto, '', false, false)
    .find((it) => it.propertyName === path && (it.name === constraint || it.type === constraint));
  return found?.constraints ?? [];
}

export interface FieldProps<V> {
  id: string;
  name: string;
  value: V;
  error: string | undefined;
  onChange: (next: unknown) => void;
  onBlur: () => void;
}

const isEvent = (it: unknown): it is { currentTarget: HTMLInputElement } =>
  typeof it === 'object' && it !== null && 'currentTarget' in it;

/**
 * One form over one shared class. It judges a field when it is left and everything on submit with the very class the
 * API uses; what the server refuses afterwards is laid over the same inputs.
 */
export function useForm<T extends object>(
  dto: Dto<T>,
  initial: { [K in keyof T]?: T[K] | null | undefined },
  onSubmit: (values: T) => Promise<unknown>,
) {
  const t = useText('app');
  const problems = useText('problems');
  const [values, setValues] = useState<Record<string, unknown>>(initial);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [isDirty, setDirty] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(values);
  // A second click must not send twice, also not before React has drawn the first.
  const sending = useRef(false);

  const words = (path: string): string | undefined => {
    const failed = errors[path]?.[0];
    if (failed === undefined) return undefined;
    const say = t.constraints[failed as keyof typeof t.constraints] ?? t.constraints.other;
    return say(...limitsOf(dto, path, failed).map(Number));
  };

  const set = (path: string, value: unknown) => {
    latest.current = { ...latest.current, [path]: value };
    setValues(latest.current);
    setDirty(true);
    // Once refused, a field is judged again while it is being put right.
    if (errors[path]) setErrors((before) => ({ ...before, [path]: check(dto, latest.current)[path] ?? [] }));
  };

  const blur = (path: string) => {
    if (!isDirty) return;
    const found = check(dto, latest.current)[path] ?? [];
    setErrors((before) => ({ ...before, [path]: found }));
  };

  const focusFirst = () =>
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());

  const submit = async (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (sending.current) return;
    const found = check(dto, latest.current);
    setErrors(found);
    setProblem(undefined);
    if (Object.keys(found).length > 0) return focusFirst();
    sending.current = true;
    setBusy(true);
    try {
      await onSubmit(plainToInstance(dto, latest.current));
      setDirty(false);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setErrors(error.fields);
      setProblem(error);
      focusFirst();
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };

  return {
    values: values as Partial<T>,
    /** For inputs with a value: text, number, date, select. Takes an event or a bare value. */
    field<K extends keyof T & string>(path: K) {
      return {
        id: `field-${path}`,
        name: path,
        value: (values[path] ?? '') as NonNullable<T[K]>,
        error: words(path),
        onChange: (next: unknown) => set(path, isEvent(next) ? next.currentTarget.value : next),
        onBlur: () => blur(path),
      };
    },
    /** For tick boxes and switches. */
    tick<K extends keyof T & string>(path: K) {
      return {
        id: `field-${path}`,
        name: path,
        checked: values[path] === true,
        error: words(path),
        onChange: (next: { currentTarget: HTMLInputElement }) => set(path, next.currentTarget.checked),
      };
    },
    /** The error of a nested path such as `programmes.0.name`, in words. */
    errorAt: words,
    set: <K extends keyof T & string>(path: K, value: T[K] | null | undefined) => set(path, value),
    reset: (next: typeof initial = initial) => {
      latest.current = next;
      setValues(next);
      setErrors({});
      setProblem(undefined);
      setDirty(false);
    },
    /** Spread on `<form>`; `noValidate` because the browser's own words would speak another language. */
    props: { ref: form, onSubmit: submit, noValidate: true as const },
    submit,
    busy,
    isDirty,
    problem,
    /** What to say above the buttons: the server's refusal that belongs to no single input. */
    refusal:
      problem && (Object.keys(problem.fields).length === 0 ? sayProblem(problems, problem) : undefined),
  };
}

type ProblemText = ReturnType<typeof useText<'problems'>>;

/** A problem in words; one that we have no words for shows the number to report it by. */
export function sayProblem(words: ProblemText, problem: Error): string {
  if (!(problem instanceof Problem)) return words.unknown(undefined);
  const found = (words.codes as Record<string, string | undefined>)[problem.code];
  if (found === undefined || problem.code === 'internal') return words.unknown(problem.requestId);
  return found;
}

import {
  getMetadataStorage,
  IsISO8601,
  validateSync,
  IsEmail,
  Matches,
  MaxLength,
  MinLength,
  IsObject,
  IsOptional,
  IsString,
  ValidationTypes,
  ValidatorConstraint,
  type ValidationError,
} from 'class-validator';
import { plainToInstance, Transform } from 'class-transformer';

/** Property path → names of the constraints it breaks, e.g. `{ 'answers.0.text': ['maxLength'] }`. */
export type FieldErrors = Record<string, string[]>;

type Constructor<T> = new () => T;

/** A list is no thing: class-validator would look at what is in it, and find nothing wrong in an empty one. */
@ValidatorConstraint({ name: 'isNoList' })
class IsNoList {
  validate(value: unknown): boolean {
    return !Array.isArray(value);
  }
}

/** In a list of things no list stands in the place of one. */
@ValidatorConstraint({ name: 'isNoList' })
class HasNoLists {
  validate(value: unknown): boolean {
    return !Array.isArray(value) || !value.some((it) => Array.isArray(it));
  }
}

type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** The rule that no list stands where this one asks for a thing. */
const withoutLists = (nested: Rule): Rule =>
  Object.assign(Object.create(Object.getPrototypeOf(nested) as object) as Rule, nested, {
    type: ValidationTypes.CUSTOM_VALIDATION,
    constraintCls: nested.each ? HasNoLists : IsNoList,
    constraints: [],
    each: false,
  });

const whole = (rules: Rule[]): Rule[] => [
  ...rules,
  ...rules.filter(({ type }) => type === ValidationTypes.NESTED_VALIDATION).map(withoutLists),
];

/**
 * At every value it checks, class-validator looks through all classes there are for rules that this one inherits. What
 * a class inherits no longer changes when there is an object of it, so that each class is looked up once. Where a rule
 * asks for a thing it is said that a list is none.
 */
function rememberRules(): void {
  const storage = getMetadataStorage();
  type LookUp = typeof storage.getTargetValidationMetadatas;
  const lookUp = storage.getTargetValidationMetadatas.bind(storage);
  const known = new WeakMap<object, Map<string, ReturnType<LookUp>>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    const asked = JSON.stringify([schema, always, strictGroups, groups]);
    const ofClass = known.get(target) ?? new Map<string, ReturnType<LookUp>>();
    const rules = ofClass.get(asked) ?? whole(lookUp(target, schema, always, strictGroups, groups));
    known.set(target, ofClass.set(asked, rules));
    return rules;
  };
}
rememberRules();

/**
 * A text of `min` to `max` characters (after trimming) without the NUL character, which PostgreSQL cannot store.
 * Surrounding white space is removed before validation on both sides of the wire.
 */
export function IsText(min: number, max: number): PropertyDecorator {
  const decorators = [
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString(),
    MinLength(min),
    MaxLength(max),
    // NUL and lone surrogates cannot be stored as UTF-8 text.
    // oxlint-disable-next-line no-control-regex -- NUL is exactly what must be refused
    Matches(/^[^\u0000\ud800-\udfff]*$/u),
  ];
  return (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };
}

/**
 * One `local@domain` without quotes, comments, groups or white space. Mail programs disagree about those, so that a
 * message to `"a@school.example"@elsewhere.example` could arrive at either of the two.
 */
export function isPlainAddress(address: string): boolean {
  return /^[^\s@"(),:;<>[\\\]\p{C}]+@[^\s@"(),:;<>[\\\]\p{C}]+$/u.test(address);
}

/** An e-mail address of at most 254 characters; white space around it is dropped. */
export function IsAddress(): PropertyDecorator {
  const decorators = [
    // The e-mail check throws on lone surrogates instead of refusing them.
    Transform(({ value }: { value: unknown }) => {
      if (typeof value !== 'string') return value;
      const address = value.trim();
      return value.isWellFormed() && isPlainAddress(address) ? address : '';
    }),
    IsEmail(),
    MaxLength(254),
  ];
  return (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };
}

/** A password is taken as typed: nothing is trimmed away. */
export function IsPassword(min: number, max: number): PropertyDecorator {
  const decorators = [IsString(), MinLength(min), MaxLength(max)];
  return (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };
}

/** A day without a time zone, YYYY-MM-DD, that exists. */
export function IsLocalDate(each = false): PropertyDecorator {
  return (target, key) => {
    Matches(/^20\d\d-\d\d-\d\d$/, { each })(target, key as string);
    IsISO8601({ strict: true }, { each })(target, key as string);
  };
}

/** A moment that is the same everywhere, e.g. 2026-11-26T12:00:00.000Z: of ISO 8601 not weeks, nor times without a zone. */
export function IsMoment(): PropertyDecorator {
  return (target, key) => {
    Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/)(target, key as string);
    IsISO8601({ strict: true })(target, key as string);
  };
}

/** A time on the wall clock of the group, HH:MM. */
export const IsLocalTime = (): PropertyDecorator => Matches(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What a form began with, by field, in the shape in which the form sends it. */
export type Seen = Record<string, unknown>;

/**
 * On `seen` of a change that several people can make. With it only what was really changed is written: what others
 * changed meanwhile in other fields stays, and in the same field nobody writes over what they did not see. Without it
 * everything that is sent is written.
 */
export function IsSeen(): PropertyDecorator {
  return (target, key) => {
    IsOptional()(target, key);
    IsObject()(target, key as string);
  };
}

/** Flattens class-validator's tree into constraint names by dotted path. */
export function toFieldErrors(errors: ValidationError[], prefix = ''): FieldErrors {
  const fields: FieldErrors = {};
  for (const error of errors) {
    const path = prefix ? `${prefix}.${error.property}` : error.property;
    if (error.constraints) fields[path] = Object.keys(error.constraints);
    if (error.children?.length) Object.assign(fields, toFieldErrors(error.children, path));
  }
  return fields;
}

/**
 * Reads a plain object as an instance of a contract class and checks it with the rules the server uses.
 * @returns the instance and, when it is invalid, the broken constraints by path.
 */
export function validateAs<T extends object>(
  type: Constructor<T>,
  plain: unknown,
): { value: T; fields: FieldErrors | null } {
  const value = plainToInstance(type, plain ?? {});
  const errors = validateSync(value, { whitelist: true, forbidNonWhitelisted: true });
  return { value, fields: errors.length ? toFieldErrors(errors) : null };
}

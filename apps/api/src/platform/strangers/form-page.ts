import type { Locale } from '@leerkring/shared';
import { html, type Html } from '../page/html.ts';
import { writePage } from '../page/page.ts';
import { formWords } from './form.words.ts';
import type { FormState, TypedField } from './typed-form.ts';

/** What a form asks; a page may have more than one, told apart by `id`. */
export interface FormFields {
  locale: Locale;
  id: string;
  action: string;
  /** What stands on it, when that is not simply to send. */
  button?: string;
  /** In this order, with the label and what to say when it is not right, where those are the form's own. */
  fields: readonly { name: TypedField; label?: string; error?: string }[];
  state?: FormState | undefined;
}

/** Who asks, where they are answered, and their words. */
export const whoAndWhat = (label: string, error: string): FormFields['fields'] => [
  { name: 'name' },
  { name: 'email' },
  { name: 'words', label, error },
];

const shapes = {
  name: { type: 'text', autocomplete: 'name' },
  email: { type: 'email', autocomplete: 'email' },
} as const;

/** A form that works without a script, and says at the field what is not right yet. */
export function presentForm({ locale, id, action, button, fields, state }: FormFields): Html {
  const { typed = {}, errors = {}, notice = null } = state ?? {};
  const words = formWords[locale];
  const said = Object.keys(errors).length > 0 ? words.mistakes : notice;
  const field = ({ name, label, error }: FormFields['fields'][number]): Html => {
    const [own, place] = [`${id}-${name}`, `fout-${id}-${name}`];
    const isWrong = name in errors;
    const described = isWrong ? html`aria-invalid="true" aria-describedby="${place}"` : html``;
    const said = name === 'words' ? '' : words.errors[name];
    const control =
      name === 'words'
        ? html`<textarea id="${own}" name="words" rows="5" required ${described}>
${typed.words ?? ''}</textarea>`
        : html`<input
            id="${own}"
            name="${name}"
            type="${shapes[name].type}"
            autocomplete="${shapes[name].autocomplete}"
            required
            value="${typed[name] ?? ''}"
            ${described}
          />`;
    return html`<p>
      <label for="${own}">${label ?? (name === 'words' ? '' : words[name])}</label>
      ${control} ${isWrong && html`<span class="error" id="${place}">${error ?? said}</span>`}
    </p>`;
  };
  return html`<form method="post" action="${action}" novalidate>
    ${said !== null && html`<p class="error" role="alert">${said}</p>`} ${fields.map(field)}
    <p class="aside" aria-hidden="true">
      <label for="${id}-website">${words.website}</label>
      <input id="${id}-website" name="website" tabindex="-1" autocomplete="off" />
    </p>
    <p><button>${button ?? words.send}</button></p>
  </form>`;
}

/** A button rather than the opening of a link: mail programs open links by themselves. */
export function presentButton(action: string, text: string): Html {
  return html`<form method="post" action="${action}">
    <p><button>${text}</button></p>
  </form>`;
}

/** A page that says one thing. */
export function presentNotice(locale: Locale, title: string, parts: Html[]): string {
  const body = html`<main id="tekst">
    <h1>${title}</h1>
    ${parts}
  </main>`;
  return writePage({ locale, title, skip: formWords[locale].skip, body });
}

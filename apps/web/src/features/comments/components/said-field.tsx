import { Combobox, Textarea, useCombobox } from '@mantine/core';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import type { FieldProps } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';

/** Something to say; after an @ the names of those who can be asked come by. */
export function SaidField(props: {
  label: string;
  description?: string;
  names: string[];
  field: FieldProps<string>;
  isFocused?: boolean;
  keyShortcuts?: string;
}) {
  const t = useText('comments');
  const { field } = props;
  const [sought, setSought] = useState<string | null>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => setSought(null) });
  // Two of one name are asked by it both.
  const names = [...new Set(props.names)];
  const found = sought === null ? [] : names.filter((name) => isMeant(name, sought)).slice(0, 6);
  const isOpen = found.length > 0;

  const handleChange = (event: ChangeEvent<HTMLTextAreaElement>) => {
    field.onChange(event);
    const { value, selectionStart } = event.currentTarget;
    const name = nameBefore(value.slice(0, selectionStart));
    setSought(name);
    if (name === null) return combobox.closeDropdown();
    combobox.openDropdown();
  };
  const handleChoose = (name: string) => {
    const at = input.current?.selectionStart ?? field.value.length;
    const begin = at - (sought?.length ?? 0);
    field.onChange(`${field.value.slice(0, begin)}${name} ${field.value.slice(at)}`);
    combobox.closeDropdown();
    const caret = begin + name.length + 1;
    requestAnimationFrame(() => input.current?.setSelectionRange(caret, caret));
  };
  const first = found[0];
  const { selectFirstOption } = combobox;
  // The best guess is chosen already: Enter takes it, and the arrows go on from it.
  useEffect(() => {
    if (first !== undefined) tellActive(input.current, selectFirstOption());
    else tellActive(input.current, null);
  }, [first, selectFirstOption]);
  const handleKeyUp = () => {
    const list = combobox.listId === null ? null : document.getElementById(combobox.listId);
    tellActive(input.current, list?.querySelector('[data-combobox-selected]')?.id ?? null);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={handleChoose} position="bottom-start" withinPortal={false}>
      <Combobox.Target withAriaAttributes={false} withKeyboardNavigation={isOpen}>
        <Textarea
          {...field}
          ref={input}
          label={props.label}
          description={props.description}
          autosize
          minRows={2}
          maxLength={4000}
          aria-autocomplete="list"
          {...(isOpen && combobox.listId !== null && { 'aria-controls': combobox.listId })}
          {...(props.isFocused && { 'data-autofocus': true, autoFocus: true })}
          {...(props.keyShortcuts && { 'aria-keyshortcuts': props.keyShortcuts })}
          onChange={handleChange}
          onKeyUp={handleKeyUp}
          onBlur={() => {
            combobox.closeDropdown();
            field.onBlur();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOpen}>
        <Combobox.Options aria-label={t.who}>
          {found.map((name) => (
            <Combobox.Option key={name} value={name}>
              {name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Which name the arrows stand at, for who hears the page: the list says so outside React. */
function tellActive(input: HTMLTextAreaElement | null, optionId: string | null): void {
  if (optionId) input?.setAttribute('aria-activedescendant', optionId);
  else input?.removeAttribute('aria-activedescendant');
}

/** What was typed since the last @, while it may still become a name. */
export function nameBefore(text: string): string | null {
  return /(?:^|[^\p{L}\p{N}])@([\p{L}\p{N} .'’-]{0,60})$/u.exec(text)?.[1] ?? null;
}

/** Any part of a name will do, and nothing shows everyone; a whole name asks no more. */
export function isMeant(name: string, sought: string): boolean {
  const [whole, part] = [name.toLocaleLowerCase(), sought.toLocaleLowerCase()];
  if (part.startsWith(whole)) return false;
  return whole.startsWith(part) || whole.split(' ').some((word) => part !== '' && word.startsWith(part));
}

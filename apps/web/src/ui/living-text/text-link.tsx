import { ActionIcon, Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import { isSafeHref } from '@leerkring/shared';
import { IconLink } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { type FormEvent, useState } from 'react';
import { useText } from '../../text/text.ts';

/** Makes the selection a link, changes one, or takes it away. */
export function TextLink({ editor, isOn }: { editor: Editor; isOn: boolean }) {
  const t = useText('living-text').link;
  const [isOpen, setOpen] = useState(false);
  const [href, setHref] = useState('');
  const [isWrong, setWrong] = useState(false);

  const handleOpen = () => {
    const { href: current } = editor.getAttributes('link');
    setHref(typeof current === 'string' ? current : '');
    setWrong(false);
    setOpen(true);
  };
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const typed = href.trim();
    const address = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
    if (!typed || !isSafeHref(address)) return setWrong(true);
    setOpen(false);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !isOn)
      chain
        .insertContent({ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href: address } }] })
        .run();
    else chain.setLink({ href: address }).run();
    return undefined;
  };
  const handleRemove = () => {
    setOpen(false);
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
  };

  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      trapFocus
      returnFocus
      position="bottom-start"
      shadow="md"
      width={320}
    >
      <Popover.Target>
        <ActionIcon
          variant={isOn ? 'light' : 'subtle'}
          color={isOn ? undefined : 'gray'}
          size="lg"
          aria-label={t.label}
          aria-pressed={isOn}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={handleOpen}
        >
          <IconLink size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.label}>
        <form onSubmit={handleSubmit}>
          <Stack gap="sm">
            <TextInput
              label={t.address}
              description={t.hint}
              value={href}
              error={isWrong ? t.wrong : undefined}
              onChange={(event) => setHref(event.currentTarget.value)}
              data-autofocus
            />
            <Group gap="xs" justify="flex-end">
              {isOn && (
                <Button variant="default" size="sm" onClick={handleRemove}>
                  {t.remove}
                </Button>
              )}
              <Button type="submit" size="sm">
                {t.set}
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

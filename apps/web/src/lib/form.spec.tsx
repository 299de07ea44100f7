import { TextInput } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IsEmail, Length } from 'class-validator';
import { show } from '../../test/show.tsx';
import { FormRefusal } from '../ui/form-refusal.tsx';
import { useForm } from './form.ts';
import { Problem } from './http.ts';

class InviteDto {
  @Length(2, 40) name: string;
  @IsEmail() email: string;
}

function Form(props: { send: (values: InviteDto) => Promise<unknown> }) {
  const form = useForm(InviteDto, { name: '', email: '' }, props.send);
  return (
    <form {...form.props}>
      <TextInput label="Naam" {...form.field('name')} />
      <TextInput label="E-mail" {...form.field('email')} />
      <FormRefusal>{form.refusal}</FormRefusal>
      <button type="submit">Nodig uit</button>
    </form>
  );
}

const fill = async (name: string, email: string) => {
  await userEvent.type(screen.getByLabelText('Naam'), name);
  await userEvent.type(screen.getByLabelText('E-mail'), email);
};
const submit = () => userEvent.click(screen.getByRole('button', { name: 'Nodig uit' }));

describe('a form over a shared class', () => {
  it('sends nothing that the class refuses, says why and goes to the first wrong field', async () => {
    const sent: InviteDto[] = [];
    await show(<Form send={async (it) => sent.push(it)} />);
    await fill('M', 'geen adres');
    await submit();
    expect(sent).toEqual([]);
    expect(screen.getByText('Schrijf 2 tot 40 tekens.')).toBeTruthy();
    expect(screen.getByText('Dit is geen volledig e-mailadres.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Naam')));
  });

  it('judges a field when it is left and again while it is being put right', async () => {
    await show(<Form send={async () => {}} />);
    await fill('Marit', 'marit');
    await userEvent.tab();
    expect(screen.getByText('Dit is geen volledig e-mailadres.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('E-mail'), '@demo.example');
    expect(screen.queryByText('Dit is geen volledig e-mailadres.')).toBeNull();
  });

  it('lays what the server refuses over the same inputs', async () => {
    await show(
      <Form
        send={async () => {
          throw new Problem({ code: 'invalid', status: 422, fields: { email: ['taken'] } });
        }}
      />,
    );
    await fill('Marit', 'marit@demo.example');
    await submit();
    expect(await screen.findByText('Dit is al in gebruik.')).toBeTruthy();
  });

  it('says a refusal that belongs to no field above the button and keeps what was typed', async () => {
    await show(
      <Form
        send={async () => {
          throw new Problem({ code: 'offline' });
        }}
      />,
    );
    await fill('Marit', 'marit@demo.example');
    await submit();
    expect((await screen.findByRole('alert')).textContent).toContain('Er is geen verbinding');
    expect(screen.getByLabelText<HTMLInputElement>('Naam').value).toBe('Marit');
  });

  it('sends once, also when someone clicks twice', async () => {
    const sent: InviteDto[] = [];
    await show(<Form send={(it) => new Promise((done) => setTimeout(() => done(sent.push(it)), 30))} />);
    await fill('Marit', 'marit@demo.example');
    await userEvent.dblClick(screen.getByRole('button', { name: 'Nodig uit' }));
    await waitFor(() => expect(sent).toHaveLength(1));
  });
});

import { Radio, TextInput } from '@mantine/core';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IsSeen, type Seen } from '@leerkring/shared';
import { IsArray, IsEmail, IsIn, Length, Matches } from 'class-validator';
import { useState } from 'react';
import { show } from '../../test/show.tsx';
import { FormRefusal } from '../ui/form-refusal.tsx';
import { heard } from './connection.ts';
import { useForm } from './form.ts';
import { offlineProblem, Problem } from './http.ts';

class InviteDto {
  @Length(2, 40) name: string;
  @IsEmail() email: string;
}

class NoteDto {
  @Length(1, 80) text: string;
}

class PlanDto {
  @Matches(/^\d{4}-\d{2}-\d{2}$/) day: string;
}

function Plan() {
  const form = useForm(PlanDto, { day: '' }, async () => {});
  return (
    <form {...form.props}>
      <TextInput label="Dag" {...form.field('day')} />
      <button type="submit">Plan</button>
    </form>
  );
}

class KeepDto {
  @IsIn(['first', 'second']) kept: string;
  @Length(1, 80) reason: string;
}

function Keep() {
  const form = useForm(KeepDto, { reason: '' }, async () => {});
  const kept = form.field('kept');
  return (
    <form {...form.props}>
      <Radio.Group label="Welk klopt?" value={kept.value} onChange={kept.onChange} error={kept.error}>
        <Radio value="first" label="Het eerste" />
        <Radio value="second" label="Het tweede" />
      </Radio.Group>
      <TextInput label="Waarom?" {...form.field('reason')} />
      <button type="submit">Leg vast</button>
    </form>
  );
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

  it('goes to a choice that was left open, and not past it to the next field', async () => {
    await show(<Keep />);
    await userEvent.click(screen.getByRole('button', { name: 'Leg vast' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Het eerste')));
    await userEvent.click(screen.getByLabelText('Het tweede'));
    await userEvent.click(screen.getByRole('button', { name: 'Leg vast' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Waarom?')));
  });

  it('asks for what is empty before it speaks of its form', async () => {
    await show(<Plan />);
    await userEvent.click(screen.getByRole('button', { name: 'Plan' }));
    expect(screen.getByText('Vul dit in.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Dag'), 'morgen');
    expect(screen.getByText('Dit heeft een andere vorm dan we verwachten.')).toBeTruthy();

    await show(<Form send={async () => {}} />);
    await userEvent.type(screen.getByLabelText('Naam'), 'Marit');
    await submit();
    expect(screen.getByText('Vul dit in.')).toBeTruthy();
  });

  it('judges a field when it is left and again while it is being put right', async () => {
    await show(<Form send={async () => {}} />);
    await fill('Marit', 'marit');
    await userEvent.tab();
    expect(screen.getByText('Dit is geen volledig e-mailadres.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('E-mail'), '@demo.example');
    expect(screen.queryByText('Dit is geen volledig e-mailadres.')).toBeNull();
  });

  it('lets a button stay under the finger that presses it, and says what is wrong when it was pressed', async () => {
    await show(<Form send={async () => {}} />);
    await fill('Marit', 'marit');
    const finger = userEvent.setup();
    await finger.pointer({ keys: '[MouseLeft>]', target: screen.getByRole('button', { name: 'Nodig uit' }) });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Nodig uit' }));
    expect(screen.queryByText('Dit is geen volledig e-mailadres.')).toBeNull();
    await finger.pointer({ keys: '[/MouseLeft]', target: document.body });
    expect(await screen.findByText('Dit is geen volledig e-mailadres.')).toBeTruthy();
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
          throw offlineProblem();
        }}
      />,
    );
    await fill('Marit', 'marit@demo.example');
    await submit();
    expect((await screen.findByRole('alert')).textContent).toContain('Er is geen verbinding');
    act(() => heard());
    expect(screen.getByRole('alert').textContent).toBe(
      'De verbinding was weg en is er weer. Wat je invulde staat er nog; probeer het nog eens.',
    );
    expect(screen.getByLabelText<HTMLInputElement>('Naam').value).toBe('Marit');
  });

  it('keeps what is typed while it is being sent, also where it begins anew after that', async () => {
    const sending = Promise.withResolvers<void>();
    function Notes() {
      const form = useForm(
        NoteDto,
        { text: '' },
        async (_values, { reset }) => {
          await sending.promise;
          reset();
        },
        undefined,
        { staysOpen: true },
      );
      return (
        <form {...form.props}>
          <TextInput label="Notitie" {...form.field('text')} />
          <button type="submit">Voeg toe</button>
          {form.isDirty && <p>Nog niet bewaard</p>}
        </form>
      );
    }
    await show(<Notes />);
    await userEvent.type(screen.getByLabelText('Notitie'), 'Eerst{Enter}');
    await userEvent.type(screen.getByLabelText('Notitie'), ' en daarna');
    await act(async () => sending.resolve());
    expect(screen.getByLabelText<HTMLInputElement>('Notitie').value).toBe('Eerst en daarna');
    expect(screen.getByText('Nog niet bewaard')).toBeTruthy();
  });

  it('sends once, also when someone clicks twice', async () => {
    const sent: InviteDto[] = [];
    await show(<Form send={(it) => new Promise((done) => setTimeout(() => done(sent.push(it)), 30))} />);
    await fill('Marit', 'marit@demo.example');
    await userEvent.dblClick(screen.getByRole('button', { name: 'Nodig uit' }));
    await waitFor(() => expect(sent).toHaveLength(1));
  });
});

class CardDto {
  @Length(1, 80) title: string;
  @IsIn(['open', 'closed']) kind: string;
  @IsArray() people: string[];
  @IsSeen() seen?: Seen;
}

class ListDto {
  @IsArray() lines: { id: string; text: string }[];
  @IsSeen() seen?: Seen;
}

const line = (id: string, text: string) => ({ id, text });

const saved: CardDto[] = [];
const overtaken = (now: Seen) =>
  new Problem({
    code: 'edit.overtaken',
    status: 409,
    fields: Object.fromEntries(Object.keys(now).map((field) => [field, ['overtaken']])),
    now,
  });

function CardForm(props: { title: string; answer?: () => Promise<unknown> }) {
  const form = useForm(CardDto, { title: props.title, kind: 'open', people: ['a'] }, async (values) => {
    saved.push(values);
    await props.answer?.();
  });
  return (
    <form {...form.props}>
      <TextInput label="Titel" {...form.field('title')} />
      <FormRefusal>{form.refusal}</FormRefusal>
      <button type="submit">Sla op</button>
    </form>
  );
}

function Page() {
  const [heard, setHeard] = useState('Eerst');
  return (
    <>
      <CardForm title={heard} />
      <button onClick={() => setHeard('Van een ander')}>Nieuws</button>
    </>
  );
}

const title = () => screen.getByLabelText<HTMLInputElement>('Titel');

const type = async (text: string) => {
  await userEvent.clear(title());
  await userEvent.type(title(), text);
};

const save = () => userEvent.click(screen.getByRole('button', { name: 'Sla op' }));

describe('a form of what others may change meanwhile', () => {
  beforeEach(() => saved.splice(0));

  it('says what it began with, and after a save what it saved', async () => {
    await show(<CardForm title="Eerst" />);
    await type('Daarna');
    await save();
    await type('Ten slotte');
    await save();
    expect(saved.map(({ title: now, seen }) => [now, seen?.['title']])).toEqual([
      ['Daarna', 'Eerst'],
      ['Ten slotte', 'Daarna'],
    ]);
  });

  it('keeps what is typed when the page around it hears something newer, and says what it really began with', async () => {
    await show(<Page />);
    await type('Van mij');
    await userEvent.click(screen.getByRole('button', { name: 'Nieuws' }));
    expect(title().value).toBe('Van mij');
    await save();
    expect(saved).toMatchObject([{ title: 'Van mij', seen: { title: 'Eerst' } }]);
  });

  it('shows what another wrote in the same field, keeps what was typed, and saves it when asked once more', async () => {
    const answers = [() => Promise.reject(overtaken({ title: 'Van een ander', people: ['a', 'b'] }))];
    await show(<CardForm title="Eerst" answer={() => answers.shift()?.() ?? Promise.resolve()} />);
    await type('Van mij');
    await save();
    expect(await screen.findByText(/Een ander schreef hier intussen: “Van een ander”\./)).toBeTruthy();
    expect((await screen.findByRole('alert')).textContent).toContain('Er is nog niets opgeslagen');
    expect(title().value).toBe('Van mij');
    await save();
    expect(saved[1]).toMatchObject({
      title: 'Van mij',
      people: ['a', 'b'],
      seen: { title: 'Van een ander', people: ['a', 'b'] },
    });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps what is typed when the server cannot save, and says so', async () => {
    await show(
      <CardForm
        title="Eerst"
        answer={() => Promise.reject(new Problem({ code: 'unavailable', status: 503 }))}
      />,
    );
    await type('Van mij');
    await save();
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
    expect(title().value).toBe('Van mij');
    await save();
    expect(saved).toMatchObject([
      { seen: { title: 'Eerst' } },
      { title: 'Van mij', seen: { title: 'Eerst' } },
    ]);
  });

  it('writes over one entry of a list and not over the others, which another reworded, added and took away', async () => {
    const sent: ListDto[] = [];
    const now = { lines: [line('1', 'EEN'), line('2', 'tweede'), line('4', 'vier')] };
    function Lines() {
      const form = useForm(
        ListDto,
        { lines: [line('1', 'een'), line('2', 'twee'), line('3', 'drie')] },
        async (it) => {
          sent.push(it);
          if (sent.length === 1) throw overtaken(now);
        },
      );
      return (
        <form {...form.props}>
          <TextInput label="Tweede" {...form.field('lines.1.text')} error={form.errorAt('lines')} />
          <button type="submit">Sla op</button>
        </form>
      );
    }
    await show(<Lines />);
    const second = screen.getByLabelText('Tweede');
    await userEvent.clear(second);
    await userEvent.type(second, 'van mij');
    await save();
    expect(await screen.findByText(/Een ander schreef hier intussen: “tweede”\./)).toBeTruthy();
    await save();
    expect(sent[1]).toMatchObject({
      lines: [line('1', 'EEN'), line('2', 'van mij'), line('4', 'vier')],
      seen: now,
    });
  });
});

/** Whether the browser asks somebody who leaves now. */
const isAsked = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

describe('a form with a password', () => {
  class DoorDto {
    @IsEmail() email: string;
    @Length(10, 40) password: string;
  }
  class FoundDto extends DoorDto {
    @Length(2, 40) house: string;
  }
  function Door() {
    const form = useForm(DoorDto, { email: '', password: '' }, async () => {});
    return (
      <form {...form.props}>
        <TextInput label="E-mail" {...form.field('email')} />
      </form>
    );
  }
  function Found() {
    const form = useForm(FoundDto, { house: '', email: '', password: '' }, async () => {});
    return (
      <form {...form.props}>
        <TextInput label="Huis" {...form.field('house')} />
      </form>
    );
  }
  it('asks before the page goes with what is more than a key', async () => {
    await show(<Found />);
    expect(isAsked()).toBe(false);
    await userEvent.type(screen.getByLabelText('Huis'), 'De Linde');
    expect(isAsked()).toBe(true);
  });

  it('asks nothing where there is only a key in it', async () => {
    await show(<Door />);
    await userEvent.type(screen.getByLabelText('E-mail'), 'iemand@demo.example');
    expect(isAsked()).toBe(false);
  });
});

import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { show } from '../../test/show.tsx';
import { loadText } from '../text/text.ts';
import { LongList } from './long-list.tsx';

const names = (count: number) => Array.from({ length: count }, (_, at) => `Opleiding ${at + 1}`);
const words = {
  find: 'Zoek',
  none: 'Niets gevonden.',
  all: (n: number) => `Toon alle ${n}`,
  fewer: 'Minder',
};
const list = (items: string[]) => (
  <LongList items={items} textsOf={(it) => [it]} words={words}>
    {(shown) => (
      <ul>
        {shown.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    )}
  </LongList>
);
function Growing() {
  const [items, setItems] = useState(names(30));
  return (
    <>
      <button onClick={() => setItems([...items, 'Zorg'])}>Voeg toe</button>
      {list(items)}
    </>
  );
}
function Forms(props: { words?: typeof words }) {
  const [items, setItems] = useState(names(16));
  return (
    <>
      <button onClick={() => setItems([...items, `Zorg ${items.length}`])}>Voeg toe</button>
      <button onClick={() => setItems(items.slice(0, -1))}>Haal weg</button>
      <LongList items={items} textsOf={(it) => [it]} words={props.words}>
        {(shown) => shown.map((it) => <input key={it} aria-label={it} />)}
      </LongList>
    </>
  );
}
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const typed = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name }).value;
const rows = () => screen.queryAllByRole('listitem').map((it) => it.textContent);

describe('a list that may be long', () => {
  it('stays as it is when it is short', async () => {
    await show(list(names(16)));
    expect(rows()).toHaveLength(16);
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('finds what does not show, and shows all of it to who asks', async () => {
    await show(list(names(200)));
    expect(rows()).toHaveLength(12);
    const field = screen.getByRole('searchbox', { name: 'Zoek' });
    fireEvent.change(field, { target: { value: 'opleiding 187' } });
    expect(rows()).toEqual(['Opleiding 187']);
    fireEvent.change(field, { target: { value: 'bestaat niet' } });
    expect(rows()).toEqual([]);
    expect(screen.getByRole('status').textContent).toBe('Niets gevonden.');
    fireEvent.change(field, { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Toon alle 200' }));
    expect(rows()).toHaveLength(200);
  });

  it('says what to do with it in the words of any list', async () => {
    await loadText('search');
    await show(
      <LongList items={names(30)} textsOf={(it) => [it]}>
        {(shown) => shown.join(', ')}
      </LongList>,
    );
    expect(screen.getByRole('searchbox', { name: 'Zoek in deze lijst' })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Toon alle 30' })).toBeDefined();
  });

  it('never hides what was just added', async () => {
    await show(<Growing />);
    expect(rows()).toHaveLength(12);
    fireEvent.click(screen.getByRole('button', { name: 'Voeg toe' }));
    expect(rows()).toContain('Zorg');
  });

  it.each([
    ['words of its own', words],
    ['the words of any list', undefined],
  ])('keeps what is being typed in a row when it becomes long, with %s', async (_, own) => {
    await show(<Forms words={own} />);
    type('Opleiding 15', 'half een zin');
    const field = screen.getByRole('textbox', { name: 'Opleiding 15' });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Voeg toe' })));
    expect(screen.getByRole('searchbox')).toBeDefined();
    expect(screen.getByRole('textbox', { name: 'Opleiding 15' })).toBe(field);
    expect(typed('Opleiding 15')).toBe('half een zin');
  });

  it('keeps it also when it becomes a little shorter again', async () => {
    await show(<Forms words={words} />);
    for (let at = 0; at < 3; at += 1) fireEvent.click(screen.getByRole('button', { name: 'Voeg toe' }));
    type('Opleiding 15', 'half een zin');
    for (let at = 0; at < 3; at += 1) fireEvent.click(screen.getByRole('button', { name: 'Haal weg' }));
    expect(typed('Opleiding 15')).toBe('half een zin');
  });

  it('grows whole, and shows its first rows again to who asks', async () => {
    await show(<Growing />);
    fireEvent.click(screen.getByRole('button', { name: 'Voeg toe' }));
    expect(rows()).toHaveLength(31);
    fireEvent.click(screen.getByRole('button', { name: 'Minder' }));
    expect(rows()).toHaveLength(12);
  });

  it('only shows its first rows where the page has its own way to find one', async () => {
    await loadText('search');
    await show(<LongList items={names(30)}>{(shown) => shown.join(', ')}</LongList>);
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.queryByText(/Opleiding 13/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Toon alle 30' }));
    expect(screen.getByText(/Opleiding 30/)).toBeDefined();
  });

  it('is whole on paper, where no button shows the others', async () => {
    await show(list(names(200)));
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(rows()).toHaveLength(200);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(rows()).toHaveLength(12);
  });
});

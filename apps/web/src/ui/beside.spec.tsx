import { TextInput } from '@mantine/core';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../../test/show.tsx';
import { BesideText } from './beside.tsx';

/** A tablet: how wide it is can be changed while a page is open. */
function tablet() {
  const known = new Map<string, MediaQueryList & { turn: (matches: boolean) => void }>();
  const matchMedia = (media: string) => {
    const before = known.get(media);
    if (before) return before;
    const target = new EventTarget();
    const query = Object.assign(target, {
      media,
      matches: true,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
      turn(matches: boolean) {
        query.matches = matches;
        target.dispatchEvent(Object.assign(new Event('change'), { matches }));
      },
    });
    known.set(media, query);
    return query;
  };
  jest.spyOn(window, 'matchMedia').mockImplementation(matchMedia);
  return { turn: (isWide: boolean) => act(() => known.get('(min-width: 62em)')?.turn(isWide)) };
}

describe('what stands beside a text', () => {
  afterEach(() => jest.restoreAllMocks());

  it('keeps a half-written sentence when the screen becomes narrow, and when it becomes wide again', async () => {
    const screenOf = tablet();
    await show(
      <BesideText label="Opmerkingen" button="Opmerkingen" startsOpen text={<p>De tekst.</p>}>
        <TextInput label="Je opmerking" />
      </BesideText>,
    );
    expect(screen.getByRole('complementary', { name: 'Opmerkingen' })).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Je opmerking'), 'Klopt dit ge');
    for (const isWide of [false, true]) {
      await screenOf.turn(isWide);
      expect(screen.queryByRole('complementary') !== null).toBe(isWide);
      const field = screen.getByLabelText<HTMLInputElement>('Je opmerking');
      expect(field.value).toBe('Klopt dit ge');
      expect(field.closest(isWide ? 'aside' : '[role="dialog"]')).not.toBeNull();
    }
    await userEvent.type(screen.getByLabelText('Je opmerking'), 'tal?');
    expect(screen.getByLabelText<HTMLInputElement>('Je opmerking').value).toBe('Klopt dit getal?');
  });
});

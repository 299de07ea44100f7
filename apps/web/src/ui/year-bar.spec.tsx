import { screen, within } from '@testing-library/react';
import { show } from '../../test/show.tsx';
import { YearBar } from './year-bar.tsx';
import { initialsOf } from './person-avatar.tsx';
import { isFound } from './search-field.tsx';

describe('the year as navigation', () => {
  it('says of every stop what it is, how far it is and where one is now', async () => {
    await show(
      <YearBar
        overview={{ href: '/plg/1', label: 'Overzicht' }}
        plan={{ href: '/plg/1/cyclus', label: 'Jaarplan' }}
        decisions={{ href: '/plg/1/besluiten', label: 'Besluiten' }}
        members={{ href: '/plg/1/leden', label: 'Leden' }}
        items={[
          {
            kind: 'meeting',
            key: 'm1',
            number: 1,
            label: '16 sep',
            name: 'Bijeenkomst 1: Verhalen ophalen, do 16 sep 2021',
            href: '/plg/1/bijeenkomsten/m1',
            state: 'done',
          },
          {
            kind: 'work',
            key: 'interviews',
            label: 'Gesprekken',
            href: '/plg/1/gesprekken',
            state: 'now',
            progress: { done: 11, of: 20 },
            today: 0.5,
          },
        ]}
      />,
      { at: '/plg/1/gesprekken' },
    );
    const nav = within(screen.getByRole('navigation', { name: 'Het jaar van deze leergemeenschap' }));
    expect(nav.getByRole('link', { name: 'Bijeenkomst 1: Verhalen ophalen, do 16 sep 2021' })).toBeTruthy();
    const here = nav.getByRole('link', { name: 'Gesprekken 11 van 20 klaar' });
    expect(here.getAttribute('aria-current')).toBe('page');
    expect(here.closest('li')?.textContent).toContain('nu');
  });
});

describe('people in lists', () => {
  it.each([
    ['Carlijn te Brake', 'CB'],
    ['Youssef el Amrani', 'YA'],
    ['Harm-Jan Pierik', 'HP'],
    ['Esra', 'E'],
    ['', '·'],
  ])('%s has the initials %s', (name, initials) => expect(initialsOf(name)).toBe(initials));

  it('are found without accents, capitals or the right order of words', () => {
    expect(isFound('yildirim esra', 'Esra Yıldırım'.replaceAll('ı', 'i'))).toBe(true);
    expect(isFound('CAFE', 'Café')).toBe(true);
    expect(isFound('noor', 'Bram Nijkamp', null)).toBe(false);
  });
});

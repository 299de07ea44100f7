import { act, screen } from '@testing-library/react';
import { Link, Route, Routes } from 'react-router';
import userEvent from '@testing-library/user-event';
import { show } from '../../test/show.tsx';
import { setLocale, useText } from '../text/text.ts';
import { PageHeader, TabPlace } from './page-header.tsx';

function Pages() {
  return (
    <>
      <Link to="/leden">Leden</Link>
      <Routes>
        <Route path="/" element={<PageHeader title="Overzicht" />} />
        <Route path="/leden" element={<PageHeader title="Leden van de groep" tab="Leden" />} />
      </Routes>
    </>
  );
}

describe('the heading of a page', () => {
  it('leaves the focus alone on arrival and takes it after going somewhere', async () => {
    await show(<Pages />);
    expect(document.activeElement).toBe(document.body);
    expect(document.title).toBe('Overzicht · Leerkring');
    await userEvent.click(screen.getByRole('link', { name: 'Leden' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Leden van de groep' }));
    expect(document.title).toBe('Leden · Leerkring');
  });

  it('says in the tab whose page it is, once', async () => {
    const { unmount } = await show(
      <TabPlace value="Toetsing 2026">
        <PageHeader title="Leden van de groep" tab="Leden" />
      </TabPlace>,
    );
    expect(document.title).toBe('Leden · Toetsing 2026 · Leerkring');
    unmount();
    await show(
      <TabPlace value="Toetsing 2026">
        <PageHeader title="Toetsing 2026" />
      </TabPlace>,
    );
    expect(document.title).toBe('Toetsing 2026 · Leerkring');
  });

  it('leaves room for the rest beside a name without end', async () => {
    await show(
      <TabPlace value="Toetsing 2026">
        <PageHeader title={'Opleiding'.repeat(40)} />
      </TabPlace>,
    );
    expect(document.title).toMatch(/^(Opleiding){8}Opleidi… · Toetsing 2026 · Leerkring$/);
  });
});

function SaveWord() {
  return <p>{useText('app').save}</p>;
}

describe('the language', () => {
  it('changes on the spot, for whoever reads the page and for their screen reader', async () => {
    await show(<SaveWord />);
    expect(screen.getByText('Opslaan')).toBeTruthy();
    await act(() => setLocale('en'));
    expect(screen.getByText('Save')).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('leerkring.locale')).toBe('en');
    await act(() => setLocale('nl'));
    expect(screen.getByText('Opslaan')).toBeTruthy();
  });
});

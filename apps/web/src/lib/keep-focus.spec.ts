import { keepFocus } from './keep-focus.ts';

const page = (html: string) => {
  document.body.innerHTML = `<main><h1 tabindex="-1">Titel</h1>${html}</main>`;
};
const find = (id: string) => document.getElementById(id) as HTMLButtonElement;
const press = (id: string) => {
  find(id).focus();
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 200));
const rows = (...names: string[]) =>
  `<ul>${names.map((it) => `<li id="row-${it}"><span>${it}</span><button id="${it}">Haal weg</button></li>`).join('')}</ul>`;

let stop: () => void;
beforeEach(() => {
  stop = keepFocus();
});
afterEach(() => stop());

describe('the focus of someone who goes by keyboard', () => {
  it('goes to the next row when the one that was pressed is taken away, to the one before after the last', async () => {
    page(rows('een', 'twee', 'drie') + '<button id="voeg">Voeg toe</button>');
    press('twee');
    find('row-twee').remove();
    await settled();
    expect(document.activeElement).toBe(find('drie'));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    find('row-drie').remove();
    await settled();
    expect(document.activeElement).toBe(find('een'));
    find('row-een').remove();
    await settled();
    expect(document.activeElement).toBe(find('voeg'));
    find('voeg').remove();
    await settled();
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('is known of who was somewhere before this began: it comes with the first key', async () => {
    stop();
    page(rows('een', 'twee', 'drie'));
    find('twee').focus();
    stop = keepFocus();
    find('row-twee').remove();
    await settled();
    expect(document.activeElement).toBe(find('drie'));
  });

  it('comes back to a button that waited for its answer', async () => {
    page('<button id="stuur">Stuur</button><button id="ander">Ander</button>');
    press('stuur');
    // Browsers take the focus from what is switched off; this one leaves that to us.
    find('stuur').blur();
    find('stuur').disabled = true;
    await settled();
    expect(document.activeElement).toBe(document.body);
    find('stuur').disabled = false;
    await settled();
    expect(document.activeElement).toBe(find('stuur'));
    find('stuur').blur();
    find('stuur').disabled = true;
    // An answer that comes at once.
    await Promise.resolve();
    find('stuur').disabled = false;
    await settled();
    expect(document.activeElement).toBe(find('stuur'));
  });

  it('comes back to where a menu was opened, when a dialog of that menu closes', async () => {
    page('<button id="opties">Opties</button>');
    press('opties');
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div role="menu" id="menu"><button id="wijzig">Wijzig</button></div>',
    );
    press('wijzig');
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div role="dialog" id="dialoog"><button id="klaar">Klaar</button></div>',
    );
    press('klaar');
    find('menu').remove();
    find('dialoog').remove();
    await settled();
    expect(document.activeElement).toBe(find('opties'));
  });

  it('stays within a dialog in which something disappears', async () => {
    page('<button id="open">Open</button>');
    press('open');
    document.body.insertAdjacentHTML('beforeend', `<div role="dialog">${rows('een', 'twee')}</div>`);
    press('een');
    find('row-een').remove();
    await settled();
    expect(document.activeElement).toBe(find('twee'));
  });

  it('is left where it is when a mouse is used, when somebody let go of it, and when another page came', async () => {
    page(rows('een', 'twee'));
    press('een');
    document.dispatchEvent(new Event('pointerdown'));
    find('row-een').remove();
    await settled();
    expect(document.activeElement).toBe(document.body);
    press('twee');
    find('twee').blur();
    document.body.append(document.createElement('p'));
    await settled();
    expect(document.activeElement).toBe(document.body);
    press('twee');
    window.history.pushState(null, '', '/elders');
    find('row-twee').remove();
    await settled();
    expect(document.activeElement).toBe(document.body);
  });
});

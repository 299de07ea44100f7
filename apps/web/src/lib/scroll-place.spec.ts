import { placeOf } from './scroll-place.ts';

const opened = (pathname: string, search = '') => placeOf({ key: 'default', pathname, search });

test('pages that were opened by their address each remember how far they were scrolled', () => {
  expect(opened('/plg/1/vragen')).not.toBe(opened('/plg/1/leden'));
  expect(opened('/plg/1/vragen', '?voor=docenten')).not.toBe(opened('/plg/1/vragen'));
  expect(opened('/plg/1/vragen')).toBe(opened('/plg/1/vragen'));
});

test('a page that was reached by a link is another one each time', () => {
  expect(placeOf({ key: 'a1', pathname: '/', search: '' })).not.toBe(
    placeOf({ key: 'b2', pathname: '/', search: '' }),
  );
});

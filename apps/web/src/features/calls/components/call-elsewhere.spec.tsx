import type { MeetingDto } from '@leerkring/shared';
import { QueryClient } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../../../../test/show.tsx';
import { CallElsewhere } from './call-elsewhere.tsx';

const meeting = {
  state: 'open',
  callKind: 'frame',
  joinUrl: 'https://meet.demo.example/kring',
} as MeetingDto;

async function showCall(hosts: string[]) {
  const client = new QueryClient();
  client.setQueryData(['callHosts'], { hosts });
  await show(<CallElsewhere meeting={meeting} />, { rooms: ['calls'], client });
}
const foreign = () =>
  [...document.querySelectorAll('script, iframe, link, img')].filter((it) =>
    it.outerHTML.includes('demo.example'),
  );

describe('a call elsewhere, shown in our page', () => {
  it('loads nothing of theirs until asked, and then only a locked frame that may use what a call needs', async () => {
    await showCall(['meet.demo.example']);
    expect(foreign()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Open het gesprek hier' }));
    const [frame, ...more] = foreign();
    expect(more).toEqual([]);
    expect(frame?.tagName).toBe('IFRAME');
    expect(frame?.getAttribute('sandbox')?.split(' ').toSorted()).toEqual([
      'allow-forms',
      'allow-popups',
      'allow-same-origin',
      'allow-scripts',
    ]);
    expect(
      frame
        ?.getAttribute('allow')
        ?.split('; ')
        .map((it) => it.split(' ')),
    ).toEqual(
      ['camera', 'microphone', 'display-capture', 'autoplay', 'fullscreen'].map((it) => [
        it,
        'https://meet.demo.example',
      ]),
    );
    expect(frame?.getAttribute('referrerpolicy')).toBe('no-referrer');
  });

  it('is a link when the settings do not name its host', async () => {
    await showCall(['elders.example']);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('link').getAttribute('href')).toBe(meeting.joinUrl);
    expect(foreign()).toEqual([]);
  });
});

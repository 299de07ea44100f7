import { lazy } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { Component as SignIn } from './routes/entry/sign-in.tsx';
import { RootError } from './routes/root-error.tsx';
import { Root } from './routes/root.tsx';

// The address where everyone arrives: its page is fetched once it is known that someone is signed in.
const Today = lazy(() => import('./routes/today.tsx').then((it) => ({ default: it.Component })));

/**
 * The URL tree, in Dutch. Every page is a module of its own that exports `Component`, loaded when someone goes there; the
 * one where everyone begins comes with the app itself, or it would wait for files that it shares with all the others.
 * Who works on a room edits only its own file under `routes/`.
 */
export const routes: RouteObject[] = [
  {
    Component: Root,
    ErrorBoundary: RootError,
    HydrateFallback: () => null,
    children: [
      {
        lazy: () => import('./routes/entry/layout.tsx'),
        children: [
          { path: 'welkom', lazy: () => import('./routes/entry/welcome.tsx') },
          { path: 'inrichten', lazy: () => import('./routes/entry/set-up.tsx') },
          { path: 'dossier-binnenhalen', lazy: () => import('./routes/entry/dossier.tsx') },
          { path: 'aanmelden', Component: SignIn },
          { path: 'in-de-zaal/:code?', lazy: () => import('./routes/entry/hall.tsx') },
          { path: 'gast/:token', lazy: () => import('./routes/entry/guest.tsx') },
          { path: 'uitnodiging/:token', lazy: () => import('./routes/entry/invitation.tsx') },
          { path: 'afmelden/:token', lazy: () => import('./routes/entry/unsubscribe.tsx') },
          { path: 'mijn-gesprek', lazy: () => import('./routes/entry/my-conversation.tsx') },
          { path: 'komst/:token', lazy: () => import('./routes/entry/invite.tsx') },
          { path: 'datumprikker/:token', lazy: () => import('./routes/entry/date-poll.tsx') },
          { path: 'raadpleging/:token', lazy: () => import('./routes/entry/consultation.tsx') },
          { path: 'vragenlijst/:token', lazy: () => import('./routes/entry/instrument.tsx') },
          { path: 'wachtwoord-vergeten', lazy: () => import('./routes/entry/forgotten-password.tsx') },
          { path: 'wachtwoord/:token', lazy: () => import('./routes/entry/new-password.tsx') },
        ],
      },
      {
        // Outside the shell: a guest sees one meeting and no way to anything else.
        path: 'te-gast',
        lazy: () => import('./routes/guest/layout.tsx'),
        ErrorBoundary: RootError,
        children: [{ path: ':meetingId', lazy: () => import('./routes/plg/meeting.tsx') }],
      },
      {
        // Outside the shell: a screen that many look at is nobody's own.
        path: 'zaal',
        lazy: () => import('./routes/hall/layout.tsx'),
        ErrorBoundary: RootError,
        children: [{ path: ':meetingId', lazy: () => import('./routes/hall/screen.tsx') }],
      },
      {
        // Outside the shell: these pages work from the device, also when nobody can be asked who is looking.
        path: 'gesprekken',
        lazy: () => import('./routes/conversations/layout.tsx'),
        ErrorBoundary: RootError,
        children: [
          { index: true, lazy: () => import('./routes/conversations/mine.tsx') },
          { path: 'bestand', lazy: () => import('./routes/conversations/file.tsx') },
          { path: 'mee/:tandemId/:audience', lazy: () => import('./routes/conversations/along.tsx') },
          { path: 'samen/:talkId', lazy: () => import('./routes/conversations/tandem.tsx') },
          { path: 'nieuw/:assignmentId/:audience', lazy: () => import('./routes/conversations/consent.tsx') },
          { path: 'terugvraag/:askBackId', lazy: () => import('./routes/conversations/ask-back.tsx') },
          { path: ':interviewId/vraag/:place', lazy: () => import('./routes/conversations/question.tsx') },
          { path: ':interviewId/overzicht', lazy: () => import('./routes/conversations/overview.tsx') },
          { path: ':interviewId/klaar', lazy: () => import('./routes/conversations/thanks.tsx') },
        ],
      },
      {
        lazy: () => import('./routes/shell.tsx'),
        children: [
          {
            ErrorBoundary: RootError,
            children: [
              { index: true, Component: Today },
              { path: 'instellingen', lazy: () => import('./routes/settings.tsx') },
              { path: 'portretten-van-collegas/*', lazy: () => import('./routes/colleague-portraits.tsx') },
              { path: 'portret-overnemen/:slug', lazy: () => import('./routes/start-from.tsx') },
              { path: 'portret-naar-ons-team/:slug', lazy: () => import('./routes/to-our-team.tsx') },
              { path: 'adviesvragen', lazy: () => import('./routes/advice-requests.tsx') },
              { path: 'organisatie/:institutionId/urennorm', lazy: () => import('./routes/derogation.tsx') },
              { path: 'kalender/:institutionId', lazy: () => import('./routes/calendar.tsx') },
              { path: 'plg/nieuw', lazy: () => import('./routes/found-plg.tsx') },
              { path: 'beheer/organisatie', lazy: () => import('./routes/admin/organisation.tsx') },
              { path: 'beheer/postbus', lazy: () => import('./routes/admin/outbox.tsx') },
              { path: 'beheer/logboek', lazy: () => import('./routes/admin/log.tsx') },
              {
                path: 'plg/:plgId',
                lazy: () => import('./routes/plg/layout.tsx'),
                children: [
                  {
                    ErrorBoundary: RootError,
                    children: [
                      { index: true, lazy: () => import('./routes/plg/overview.tsx') },
                      { path: 'cyclus', lazy: () => import('./routes/plg/cycle.tsx') },
                      { path: 'cyclus/:meetingId', lazy: () => import('./routes/plg/replan.tsx') },
                      { path: 'datumprikker/:pollId', lazy: () => import('./routes/plg/date-poll.tsx') },
                      { path: 'bijeenkomsten', lazy: () => import('./routes/plg/meetings.tsx') },
                      { path: 'bijeenkomsten/:meetingId', lazy: () => import('./routes/plg/meeting.tsx') },
                      {
                        path: 'bijeenkomsten/:meetingId/gemist',
                        lazy: () => import('./routes/plg/missed.tsx'),
                      },
                      { path: 'portretten/*', lazy: () => import('./routes/plg/portraits.tsx') },
                      { path: 'vragen/*', lazy: () => import('./routes/plg/protocol.tsx') },
                      { path: 'bezoeken/*', lazy: () => import('./routes/plg/assignments.tsx') },
                      { path: 'bij-ons', lazy: () => import('./routes/plg/hosting.tsx') },
                      { path: 'gesprekken/*', lazy: () => import('./routes/plg/interviews.tsx') },
                      { path: 'rapport/*', lazy: () => import('./routes/plg/report.tsx') },
                      { path: 'coderen/*', lazy: () => import('./routes/plg/coding.tsx') },
                      { path: 'aanbevelingen/*', lazy: () => import('./routes/plg/recommendations.tsx') },
                      { path: 'besluiten', lazy: () => import('./routes/plg/decisions.tsx') },
                      { path: 'besluiten/:decisionId', lazy: () => import('./routes/plg/decision.tsx') },
                      { path: 'voorstellen', lazy: () => import('./routes/plg/proposals.tsx') },
                      { path: 'voorstellen/:proposalId', lazy: () => import('./routes/plg/proposal.tsx') },
                      { path: 'naar-mijn-team', lazy: () => import('./routes/plg/takeaways.tsx') },
                      { path: 'leden', lazy: () => import('./routes/plg/members.tsx') },
                    ],
                  },
                ],
              },
              { path: '*', lazy: () => import('./routes/not-found.tsx') },
            ],
          },
        ],
      },
    ],
  },
];

export const createRouter = () => createBrowserRouter(routes);

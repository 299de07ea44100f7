import 'reflect-metadata';
import './styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { findFirstPlace } from './lib/first-place.ts';
import { keepOnDevice } from './lib/installed.ts';
import { keepTextsUntilSent } from './lib/living-text/keeper.ts';
import { handleMissingPart } from './lib/start-again.ts';
import { printInLight } from './lib/on-paper.ts';
import { startText } from './text/text.ts';

const root = document.getElementById('root');
if (!(root instanceof HTMLDivElement)) throw new Error('index.html has no root element');

keepTextsUntilSent();
findFirstPlace();
printInLight();
// Only who goes by keyboard needs it: it comes with the first key.
const handleFirstKey = () =>
  void import('./lib/keep-focus.ts').then((it) => it.keepFocus()).catch(() => undefined);
window.addEventListener('keydown', handleFirstKey, { once: true, capture: true });
// The words come first: without them there is nothing to show. Nothing waits for them at the top of the module: a file
// they share with this one would then wait for this one, and this one for them.
void startText().then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);

if (import.meta.env.PROD) void keepOnDevice();

window.addEventListener('vite:preloadError', handleMissingPart);

import 'reflect-metadata';
import './styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startText } from './text/text.ts';

const root = document.getElementById('root');
if (!(root instanceof HTMLDivElement)) throw new Error('index.html has no root element');

// The words come first: without them there is nothing to show, and they are one small file.
await startText();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// What jsdom leaves out and our components ask for.
import 'reflect-metadata';
import { TextDecoder, TextEncoder } from 'node:util';

globalThis.jest ??= import.meta.jest;
globalThis.TextEncoder ??= TextEncoder;
globalThis.TextDecoder ??= TextDecoder;
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

window.matchMedia ??= (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => false,
});
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.HTMLElement.prototype.scrollIntoView ??= () => {};
window.scrollTo = () => {};
document.fonts ??= { addEventListener() {}, removeEventListener() {} };

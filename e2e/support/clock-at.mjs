// Loaded before a server of a journey: `CLOCK_AT` is now when it starts, and from there time goes on as everywhere.
const Real = Date;
const shift = Real.parse(process.env['CLOCK_AT'] ?? '') - Real.now();
if (Number.isNaN(shift)) throw new Error('CLOCK_AT is no moment.');

const now = () => Real.now() + shift;
globalThis.Date = new Proxy(Real, {
  apply: () => new Real(now()).toString(),
  construct: (target, given, as) => Reflect.construct(target, given.length > 0 ? given : [now()], as),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
Real.prototype.constructor = globalThis.Date;

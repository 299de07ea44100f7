/** Injects the process settings: `@Inject(CONFIG) config: Config`. */
export const CONFIG = Symbol('config');

// In ES modules `jest` belongs to a module; tests expect it to be there as in CommonJS.
globalThis.jest ??= import.meta.jest;

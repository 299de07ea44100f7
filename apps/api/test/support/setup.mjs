import 'reflect-metadata';

globalThis.jest ??= import.meta.jest;

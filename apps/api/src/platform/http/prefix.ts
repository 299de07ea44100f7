import type { INestApplication } from '@nestjs/common';

/** Everything stands under /api but what strangers read in a browser. */
export function prefixRoutes(app: INestApplication): void {
  app.setGlobalPrefix('api', { exclude: ['publicatie/{*path}', 'publicaties', 'afmelden/{*path}'] });
}

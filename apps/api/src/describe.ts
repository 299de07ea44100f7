import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import { readConfig } from './config.ts';
import { describeApi } from './platform/http/openapi.ts';
import { prefixRoutes } from './platform/http/prefix.ts';
import { describePermissions } from './policies/permissions.ts';

/** Files that follow from the code: path from the root of the repository → contents. Needs no database. */
export async function describe(): Promise<Record<string, string>> {
  const config = readConfig({ DATABASE_URL: 'postgres://nobody@localhost/none' });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), new FastifyAdapter(), {
    preview: true,
    logger: false,
  });
  prefixRoutes(app);
  const api = await describeApi(app);
  await app.close();
  return {
    'apps/api/openapi.json': `${JSON.stringify(api, null, 2)}\n`,
    'docs/permissions.md': `${describePermissions()}\n`,
  };
}

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { Jobs } from './platform/jobs/jobs.ts';

/**
 * Starts the server with the settings of the environment.
 * @returns the listening application; `close()` it to stop
 * @throws ConfigError with one sentence for people when a setting cannot work
 */
export async function serve(env: NodeJS.ProcessEnv): Promise<NestFastifyApplication> {
  const config = readConfig(env);
  const app = await createApp(config).catch((error: unknown) => {
    throw isUnreachable(error) ? new ConfigError('The database at DATABASE_URL does not answer.') : error;
  });
  await app.listen(config.port, config.host);
  // Nobody waits for this: the first page is served while the workers of later begin.
  void app.get(Jobs).start();
  return app;
}

function isUnreachable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|28|3D000|57P)/.test(code);
}

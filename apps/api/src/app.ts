import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module.ts';
import type { Config } from './config.ts';
import { isOwnOrigin } from './platform/http/origin.ts';
import { openApi } from './platform/http/openapi.ts';
import { Problem } from './platform/http/problem.ts';
import { mostBytesOf, prefixRoutes, takesForms } from './platform/http/prefix.ts';
import { takeFiles } from './platform/http/uploads.ts';
import { serveWeb } from './platform/http/web.ts';
import { JsonLogger } from './platform/json-logger.ts';
import { Sessions } from './platform/session/sessions.ts';
import { SessionIoAdapter } from './platform/realtime/session-io.adapter.ts';

const megabyte = 1024 * 1024;

/** What pages of ours may ask of a device: for calls alone, and in a frame only where the settings name its host. */
function permissionsPolicy(frameHosts: string[]): string {
  const framed = frameHosts.map((it) => `"https://${it}"`);
  const forCalls = ['camera', 'microphone', 'autoplay', 'fullscreen'];
  const forNobody = ['geolocation', 'payment', 'usb', 'serial', 'hid', 'midi', 'browsing-topics'];
  return [
    ...forCalls.map((it) => `${it}=(${['self', ...framed].join(' ')})`),
    `display-capture=(${framed.join(' ')})`,
    ...forNobody.map((it) => `${it}=()`),
  ].join(', ');
}

const onlyJson = () => Object.assign(new Error('Only JSON is read.'), { statusCode: 415 });

/** Doors that hold for every request, whatever its route. */
async function guardDoors(server: FastifyInstance, config: Config): Promise<void> {
  const publicHost = new URL(config.publicUrl).host;
  const isHttps = config.publicUrl.startsWith('https:');
  await server.register(cookie);
  await server.register(compress, { global: true, threshold: 1024, encodings: ['br', 'gzip'] });
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", `ws://${publicHost}`, `wss://${publicHost}`],
        workerSrc: ["'self'"],
        frameSrc:
          config.callFrameHosts.length > 0 ? config.callFrameHosts.map((it) => `https://${it}`) : ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps && { upgradeInsecureRequests: [] }),
      },
    },
    hsts: isHttps,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
  // Only JSON is read: what other sites can post without asking (forms, plain text) is refused.
  server.removeContentTypeParser('text/plain');
  // Replies of calendars come as they are; no form of another site can post these types.
  server.addContentTypeParser(
    ['text/calendar', 'message/rfc822'],
    { parseAs: 'buffer' },
    (_request, body, done) => done(null, { raw: body }),
  );
  // Mail programs post a form to the address in List-Unsubscribe; what is in it says nothing, the address does. Public
  // pages run no script, so their forms come as forms.
  server.addContentTypeParser('multipart/form-data', (request, payload, done) => {
    if (!/^\/(afmelden|portret-stoppen)\//.test(request.url)) return done(onlyJson());
    payload.resume().on('end', () => done(null, {}));
  });
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (request, body, done) => {
      if (request.url.startsWith('/afmelden/')) return done(null, {});
      if (!takesForms(request.url)) return done(onlyJson());
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    },
  );
  const permissions = permissionsPolicy(config.callFrameHosts);
  server.addHook('onRequest', async (request, reply) => {
    void reply.headers({ 'x-request-id': request.id, 'permissions-policy': permissions });
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    const isWrite = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (isWrite && !isOwnOrigin(request.headers.origin, [request.headers.host, publicHost]))
      await reply.status(403).send(new Problem('foreign_origin').toBody(request.id));
  });
}

/**
 * The one way to build the application, for the server and for tests.
 * @returns the initialised application; `listen` is up to the caller
 */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: megabyte,
    trustProxy: (_address: string, hop: number) => hop < config.trustProxy,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    onProtoPoisoning: 'remove',
    onConstructorPoisoning: 'remove',
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    logger: new JsonLogger(config.logLevel),
    // Fastify reads JSON by itself; Nest's own parsers would also accept forms.
    bodyParser: false,
    abortOnError: false,
  });
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await guardDoors(server, config);
  takeFiles(server, config, mostBytesOf, (token) => app.get(Sessions).actorByToken(token));
  prefixRoutes(app);
  const sockets = new SessionIoAdapter(app, config);
  await sockets.joinProcesses();
  app.useWebSocketAdapter(sockets);
  openApi(app, server);
  await serveWeb(server, config.webRoot);
  app.enableShutdownHooks();
  await app.init();
  return app;
}

import { problems } from '@leerkring/shared';
import type { INestApplication } from '@nestjs/common';
import { HTTP_CODE_METADATA, ROUTE_ARGS_METADATA, RouteParamtypes } from '@nestjs/common/internal';
import { ModulesContainer } from '@nestjs/core';
import { isOpen } from '../session/session.guard.ts';
import { takesForms } from './prefix.ts';
import { numberPattern } from './sent-once.ts';
import { hasNoTransaction } from './transaction.interceptor.ts';
import { listenedToBy, mediaOf, takenBy } from './returns.ts';

export interface Schema {
  properties?: Record<string, object>;
  required?: string[];
}

interface Operation {
  operationId?: string;
  parameters?: object[];
  requestBody?: { required?: boolean; content: Record<string, object> };
  responses: Record<string, object>;
  security?: object[];
}

interface Route {
  controller: new () => object;
  name: string;
  handler: object;
}

export const nameOfOperation = (controller: string, method: string): string =>
  `${controller.replace(/Controller$/, '')}.${method}`;

/** What every refusal looks like, with the codes that there are. */
export const refusalSchema = {
  type: 'object',
  required: ['code', 'status'],
  properties: {
    code: { type: 'string', enum: Object.keys(problems) },
    status: { type: 'integer' },
    fields: {
      type: 'object',
      description: 'Which rules the input breaks, by the path of the field.',
      additionalProperties: { type: 'array', items: { type: 'string' } },
    },
    facts: { type: 'object', description: 'For the sentence that tells it.' },
    now: { type: 'object', description: 'Of a change that came too late: what stands in those fields.' },
    requestId: { type: 'string' },
  },
};

/** See `SentOnce`. */
const sentOnce = {
  name: 'Idempotency-Key',
  required: false,
  in: 'header',
  description:
    'A random number; the same under the same number is done once, and answered as the first time.',
  schema: { type: 'string', pattern: numberPattern },
};

const refusal = {
  description: 'A refusal',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/ProblemBody' } } },
};

/**
 * Says of every route what `@nestjs/swagger` cannot know, because a running server need not load it: what it reads from
 * its address, the file it takes in, with which status it answers, how it refuses, and whether it asks for a session.
 * @param paths as they were described, changed in place
 * @param schemas of the contract, by class name
 */
export function completeRoutes(
  app: INestApplication,
  paths: Record<string, Record<string, Operation>>,
  schemas: Record<string, Schema>,
): void {
  const routes = routesOf(app);
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const route = routes.get(operation.operationId ?? '');
      if (!route) continue;
      const { default: answer, ...answers } = operation.responses;
      const status = Reflect.getMetadata(HTTP_CODE_METADATA, route.handler) as number | undefined;
      operation.responses = {
        ...answers,
        ...(answer && { [status ?? (method === 'post' ? 201 : 200)]: answer }),
        default: refusal,
      };
      operation.parameters = [
        ...(operation.parameters ?? []),
        ...queryOf(route, schemas),
        ...(method === 'post' && !hasNoTransaction(route.handler) ? [sentOnce] : []),
      ];
      const files = takenBy(route.handler);
      if (files.length > 0) operation.requestBody = { required: true, content: mediaOf(files) };
      else if (operation.requestBody && takesForms(path)) asForm(operation.requestBody);
      if (isOpen(route.controller, route.handler)) operation.security = [];
    }
  }
}

/** Pages without the web app send their fields as a form. */
function asForm(body: { content: Record<string, object> }): void {
  body.content = { 'application/x-www-form-urlencoded': Object.values(body.content)[0] ?? {} };
}

/** Every route by the name of its operation. */
function routesOf(app: INestApplication): Map<string, Route> {
  const routes = new Map<string, Route>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const controller = metatype as Route['controller'];
      for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(controller.prototype)))
        if (typeof value === 'function')
          routes.set(nameOfOperation(controller.name, name), { controller, name, handler: value as object });
    }
  }
  return routes;
}

function queryOf({ controller, name, handler }: Route, schemas: Record<string, Schema>): object[] {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<
    string,
    { index: number; data?: string }
  >;
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype, name) ?? []) as {
    name: string;
  }[];
  const asked = Object.entries(args).flatMap(([key, { index, data }]) => {
    if (Number(key.split(':')[0]) !== Number(RouteParamtypes.QUERY)) return [];
    if (data) return [parameter(data, false, { type: 'string' })];
    const { properties = {}, required = [] } = schemas[types[index]?.name ?? ''] ?? {};
    return Object.entries(properties).map(([key, schema]) => parameter(key, required.includes(key), schema));
  });
  return [...asked, ...listenedToBy(handler).map((it) => parameter(it, false, { type: 'string' }))];
}

const parameter = (name: string, required: boolean, schema: object) => ({
  name,
  required,
  in: 'query',
  schema,
});

import * as contracts from '@leerkring/shared';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { version } from '../version.ts';
import { completeRoutes, nameOfOperation, refusalSchema, type Schema } from './openapi-routes.ts';

type Schemas = Record<string, Schema>;

/**
 * The complete description of the API: routes from the controllers, schemas from the validation rules of the
 * shared classes. Loaded when first asked for, because it costs a third of a second.
 */
export async function describeApi(app: INestApplication): Promise<object> {
  const { DocumentBuilder, SwaggerModule } = await import('@nestjs/swagger');
  const { targetConstructorToSchema, validationMetadatasToSchemas } =
    await import('class-validator-jsonschema');
  // A name that stands here as it is, so that whoever bundles the server sees that it is the same storage.
  // @ts-expect-error -- it has no types
  const { default: storage } = (await import('class-transformer/cjs/storage.js')) as {
    default: { defaultMetadataStorage: never };
  };
  const settings = new DocumentBuilder()
    .setTitle('Leerkring')
    .setVersion(version)
    .addCookieAuth('leerkring')
    .addSecurityRequirements('cookie')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: nameOfOperation,
  });
  const options = {
    classTransformerMetadataStorage: storage.defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
  };
  const schemas: Schemas = { ProblemBody: refusalSchema, ...validationMetadatasToSchemas(options) };
  const named = document.components?.schemas ?? {};
  // A class that adds nothing to the one it extends has no rules of its own to be found by.
  for (const [name, Contract] of Object.entries(contracts as Record<string, unknown>))
    if (!schemas[name] && typeof Contract === 'function' && name.endsWith('Dto'))
      schemas[name] = targetConstructorToSchema(Contract, options);
  document.components = { ...document.components, schemas: { ...named, ...(schemas as typeof named) } };
  completeRoutes(app, document.paths as never, schemas);
  return document;
}

/** Answers GET /api/openapi.json. */
export function openApi(app: INestApplication, server: FastifyInstance): void {
  let description: Promise<object> | null = null;
  server.get('/api/openapi.json', async () => (description ??= describeApi(app)));
}

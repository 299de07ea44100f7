import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { version } from '../version.ts';

type Schemas = Record<string, object>;

/**
 * The complete description of the API: routes from the controllers, schemas from the validation rules of the
 * shared classes. Loaded when first asked for, because it costs a third of a second.
 */
export async function describeApi(app: INestApplication): Promise<object> {
  const { DocumentBuilder, SwaggerModule } = await import('@nestjs/swagger');
  const { validationMetadatasToSchemas } = await import('class-validator-jsonschema');
  const { default: storage } = (await import('class-transformer/cjs/storage.js' as string)) as {
    default: { defaultMetadataStorage: never };
  };
  const settings = new DocumentBuilder()
    .setTitle('Leerkring')
    .setVersion(version)
    .addCookieAuth('leerkring')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const schemas = validationMetadatasToSchemas({
    classTransformerMetadataStorage: storage.defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
  }) as Schemas;
  const used = document.components?.schemas ?? {};
  document.components = { ...document.components, schemas: { ...used, ...(schemas as typeof used) } };
  return document;
}

/** Answers GET /api/openapi.json. */
export function openApi(app: INestApplication, server: FastifyInstance): void {
  let description: Promise<object> | null = null;
  server.get('/api/openapi.json', async () => (description ??= describeApi(app)));
}

import * as contracts from '@leerkring/shared';
import type { INestApplication } from '@nestjs/common';
import { getMetadataStorage, IS_OPTIONAL, ValidationTypes } from 'class-validator';
import type { FastifyInstance } from 'fastify';
import { version } from '../version.ts';
import { completeRoutes, nameOfOperation, refusalSchema, type Schema } from './openapi-routes.ts';

type Schemas = Record<string, Schema>;
type Contract = new () => object;

/** The shared classes, and whatever else is shared, by name. */
const shared: Record<string, unknown> = { ...contracts };

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
    // The first version in which a schema can say that there may be nothing.
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('leerkring')
    .addSecurityRequirements('cookie')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: nameOfOperation,
  });
  const options = {
    classTransformerMetadataStorage: storage.defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
    // That a thing is no list follows from its schema.
    additionalConverters: { isNoList: {} },
  };
  const schemas: Schemas = { ProblemBody: refusalSchema, ...validationMetadatasToSchemas(options) };
  const named = document.components?.schemas ?? {};
  // A class that adds nothing to the one it extends has no rules of its own to be found by.
  for (const [name, contract] of Object.entries(shared))
    if (!schemas[name] && typeof contract === 'function' && name.endsWith('Dto'))
      schemas[name] = targetConstructorToSchema(contract, options);
  document.components = { ...document.components, schemas: { ...named, ...(schemas as typeof named) } };
  completeRoutes(app, document.paths as never, schemas);
  for (const [name, schema] of Object.entries(schemas))
    allowNothing(shared[name] as Contract | undefined, schema);
  return document;
}

/**
 * What need not be there (`@IsOptional`) may be null as well, and is null in answers. A rule with a condition
 * (`@ValidateIf`) does not speak of a field that was not asked for, which is empty then.
 */
function allowNothing(contract: Contract | undefined, { properties = {}, required = [] }: Schema): void {
  if (!contract) return;
  const rules = getMetadataStorage().getTargetValidationMetadatas(contract, '', true, false);
  for (const [key, schema] of Object.entries(properties)) {
    if (required.includes(key)) continue;
    const isConditional = rules.some(
      (it) =>
        it.propertyName === key &&
        it.type === ValidationTypes.CONDITIONAL_VALIDATION &&
        it.name !== IS_OPTIONAL,
    );
    properties[key] = { anyOf: [schema, isConditional ? { enum: [null, '', []] } : { type: 'null' }] };
  }
}

/** Answers GET /api/openapi.json. */
export function openApi(app: INestApplication, server: FastifyInstance): void {
  let description: Promise<object> | null = null;
  server.get('/api/openapi.json', async () => (description ??= describeApi(app)));
}

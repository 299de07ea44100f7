type ResponseClass = new () => object;
/** E.g. `application/pdf`. */
type MediaType = `${string}/${string}`;

const binary = { type: 'string', format: 'binary' };
/** What a file of this kind is, as far as one kind says. */
const schemaOf = (type: string): object => {
  if (type === 'application/json') return { type: 'object' };
  return type.startsWith('text/') ? { type: 'string' } : binary;
};

/**
 * Declares what a route answers, for the OpenAPI document and the conformance tests. It writes the metadata
 * that `@nestjs/swagger` reads, so that a running server need not load that package.
 * @param type a contract class, `[Class]` for a list, the media types of a page or a file, or nothing for an empty answer
 */
export function Returns(
  type?: ResponseClass | [ResponseClass] | MediaType,
  ...more: MediaType[]
): MethodDecorator {
  return (_target, _key, descriptor) => {
    const isArray = Array.isArray(type);
    const entry =
      typeof type === 'string'
        ? { description: 'The answer', content: mediaOf([type, ...more]) }
        : type
          ? { type: isArray ? type[0] : type, isArray, description: 'The answer' }
          : { description: 'Done' };
    Reflect.defineMetadata('swagger/apiResponse', { default: entry }, descriptor.value as object);
  };
}

const taken = 'takes';

/** Declares that the body of a route is a file as it is, for the OpenAPI document. */
export function Takes(...types: MediaType[]): MethodDecorator {
  return (_target, _key, descriptor) => Reflect.defineMetadata(taken, types, descriptor.value as object);
}

const listenedTo = 'listensTo';

/** Declares what a page reads from its address; whatever it does not understand there, it passes over. */
export function ListensTo(...names: string[]): MethodDecorator {
  return (_target, _key, descriptor) => Reflect.defineMetadata(listenedTo, names, descriptor.value as object);
}

export const mediaOf = (types: string[]): Record<string, { schema: object }> =>
  Object.fromEntries(types.map((type) => [type, { schema: schemaOf(type) }]));
export const takenBy = (handler: object): string[] =>
  (Reflect.getMetadata(taken, handler) as string[] | undefined) ?? [];
export const listenedToBy = (handler: object): string[] =>
  (Reflect.getMetadata(listenedTo, handler) as string[] | undefined) ?? [];

type ResponseClass = new () => object;

/**
 * Declares what a route answers, for the OpenAPI document and the conformance tests. It writes the metadata
 * that `@nestjs/swagger` reads, so that a running server need not load that package.
 * @param type a contract class, `[Class]` for a list, or nothing for an empty answer
 */
export function Returns(type?: ResponseClass | [ResponseClass]): MethodDecorator {
  return (_target, _key, descriptor) => {
    const isArray = Array.isArray(type);
    const entry = type
      ? { type: isArray ? type[0] : type, isArray, description: 'The answer' }
      : { description: 'Done' };
    Reflect.defineMetadata('swagger/apiResponse', { default: entry }, descriptor.value as object);
  };
}

import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

// The sources as they stand, decorators and all. A worker reads each of them once, whatever number of test files ask
// for it: that is what makes a run of the whole suite take minutes less.
registerHooks({
  resolve: (name, context, next) => next(name, { ...context, conditions: ['source', ...context.conditions] }),
  load: (url, context, next) => {
    if (!url.startsWith('file:') || !/\.ts(\?|$)/.test(url)) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      swcrc: false,
      sourceMaps: 'inline',
      module: { type: 'es6' },
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        target: 'es2023',
        keepClassNames: true,
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      },
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});

// The whole server as it is shipped; says how much memory it holds when asked.
import { serve } from '../../dist/main.js';
import { tellMemory } from './tell-memory.mjs';

const app = await serve(process.env);
tellMemory();
process.send({ port: Number(new URL(await app.getUrl()).port) });

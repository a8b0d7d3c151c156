import { Qomon } from './qomon';
import { machineClock, serve } from './server';

// By hand: `tsx local/qomon/serve.ts [port]` starts a stand-in with the sample space.
const qomon = new Qomon({ clock: machineClock });
const { url } = await serve(qomon, { port: Number(process.argv[2] ?? 8787) });
console.log(`A stand-in of Qomon answers at ${url}`);
for (const { key, rights } of qomon.space.state.keys) console.log(`  ${key}: ${rights.join(' ')}`);

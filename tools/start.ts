import { buildInside, buildThread } from '../local/google/build';
import { buildPage } from '../local/host/build';
import { buildDist } from './build/dist';

// The build without its gates, which take most of its time: nothing is pushed from here.
const [{ warnings }] = await Promise.all([
  buildDist(process.cwd()),
  buildInside(),
  buildThread(),
  buildPage(),
]);
for (const warning of warnings) console.error(warning);
await import('../local/host/main');

import { buildInside, buildThread } from '../local/google/build';
import { buildPage } from '../local/host/build';
import { buildDist } from './build/dist';
import { portSentence } from './start/port';

// The build without its gates, which take most of its time: nothing is pushed from here.
const [{ warnings }] = await Promise.all([
  buildDist(process.cwd()),
  buildInside(),
  buildThread(),
  buildPage(),
]);
for (const warning of warnings) console.error(warning);
try {
  await import('../local/host/main');
} catch (error) {
  const sentence = portSentence(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  // What was opened before the port would keep the process.
  process.exit(1);
}

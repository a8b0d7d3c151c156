import { crossings } from './wings/crossings';

/** Fails with every import that leaves its wing in the wrong direction. */
const found = crossings(process.cwd());
if (found.length > 0) {
  console.error(found.join('\n'));
  process.exitCode = 1;
}

import { arrowsOf, crossings } from './wings/crossings';
import { ROOMS } from './wings/rooms';

/**
 * Fails with every import that leaves its wing of the house, or its room of `src`, in the wrong
 * direction. With `--arrows`, prints the rooms and the arrows between them as they are.
 */
function main(project: string, options: readonly string[]): void {
  const found = crossings(project);
  if (found.length > 0) {
    console.error(found.join('\n'));
    process.exitCode = 1;
    return;
  }
  const arrows = arrowsOf(project);
  const isDrawn = options.includes('--arrows');
  if (isDrawn) {
    for (const { name, holds } of ROOMS) {
      const to = arrows.filter(({ from }) => from === name).map((arrow) => arrow.to);
      const targets = ROOMS.map((room) => room.name).filter((room) => to.includes(room));
      console.log(`${name.padEnd(9)} ${holds}\n          → ${targets.join(', ') || 'nothing'}`);
    }
  }
  const kinds = new Set(arrows.map(({ from, to }) => `${from} → ${to}`));
  console.log(
    `${ROOMS.length} rooms in src, ${kinds.size} arrows between them, none leads back up`,
  );
}

main(process.cwd(), process.argv.slice(2));

import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/**
 * What axe finds wrong in a page or a frame, within a part of it where one is named: a line for each
 * rule, with the elements that break it.
 */
export async function violations(frame: Page | Frame, within?: string): Promise<string[]> {
  await frame.evaluate(axe.source);
  return await frame.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run(selector === undefined ? document : { include: [[selector]] });
    return found.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`,
    );
  }, within);
}

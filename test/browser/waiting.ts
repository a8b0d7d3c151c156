import type { Locator } from 'playwright-core';

/** Waits until something is seen. Where it does not come, the error tells what there is instead. */
export async function comes(
  wanted: Locator,
  where: string,
  instead: () => Promise<string>,
): Promise<void> {
  try {
    await wanted.waitFor();
  } catch (error) {
    throw new Error(`${where}: ${await instead()}`, { cause: error });
  }
}

import type { Metafile } from 'esbuild';

/** How many bytes of a built file were made from each source, by its path in the project. */
export type Origins = Readonly<Record<string, number>>;

/** What esbuild has noted of the sources of all that it wrote. */
export function originsIn({ outputs }: Metafile): Origins {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return Object.fromEntries(inputs.map(([path, { bytesInOutput }]) => [path, bytesInOutput]));
}

import { type Loose, loose } from './loose';
import { zeroMoment } from './moment';
import document from './openapi.json';

/** How a field without a value is written. */
export type Emptiness = 'null' | 'absent' | 'zero';

type SchemaName = keyof typeof document.components.schemas;

const schemas: Readonly<Record<string, object>> = document.components.schemas;
const zeros = new Map<string, unknown>();

/** Writes the null fields of an object in one of the ways in which Qomon may mean *none*. */
export function emptied(value: object, schema: SchemaName, emptiness: Emptiness): object {
  if (emptiness === 'null') return value;
  const entries = Object.entries(value);
  if (emptiness === 'absent') return Object.fromEntries(entries.filter(([, one]) => one !== null));
  return Object.fromEntries(
    entries.map(([field, one]) => [field, one === null ? zeroOf(schema, field) : one]),
  );
}

/** What Go writes for a field that was never set; by its schema in openapi.json. */
function zeroOf(schema: SchemaName, field: string): unknown {
  const key = `${schema}.${field}`;
  if (!zeros.has(key)) {
    const { properties } = loose(schemas[schema]);
    zeros.set(key, zeroBySchema(loose(loose(properties)[field])));
  }
  return zeros.get(key);
}

function zeroBySchema({ $ref, type }: Loose): unknown {
  if (typeof $ref === 'string') {
    return $ref.endsWith('StampOrNull') ? zeroMoment : 0;
  }
  const types = [type].flat();
  if (types.includes('string')) return '';
  if (types.includes('integer')) return 0;
  if (types.includes('boolean')) return false;
  if (types.includes('array')) return [];
  // An embedded contact that nobody knows has no fields to empty, so it stays null.
  return types.includes('object') ? {} : null;
}

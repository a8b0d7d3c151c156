import document from './openapi.json';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}

/** One operation of the OpenAPI file, with what the stand-in needs to know of it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** Where the operation stands in the file, as a JSON pointer. */
  readonly pointer: string;
  readonly right: string | null;
  /** Tokens that it takes from the bucket of the space. */
  readonly cost: number;
  readonly parameters: readonly (Parameter & { readonly pointer: string })[];
  readonly takesBody: boolean;
  /** The statuses that it may answer, as the file writes them. */
  readonly statuses: readonly string[];
}

interface OperationInFile {
  readonly operationId: string;
  readonly security: readonly { readonly bearer: readonly string[] }[];
  readonly parameters?: readonly { readonly $ref: string }[];
  readonly requestBody?: object;
  readonly responses: object;
  readonly 'x-cost'?: number;
}

type PathInFile = Readonly<Record<string, OperationInFile | readonly { readonly $ref: string }[]>>;

const shared: Readonly<Record<string, Parameter>> = document.components.parameters;
const paths: Readonly<Record<string, PathInFile>> = document.paths;

/** The addresses of Qomon, one for each region. */
export const servers: readonly string[] = document.servers.map((server) => server.url);

/** Every operation of the file, in its order. */
export const operations: readonly Operation[] = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item).flatMap(([method, operation]) =>
    'operationId' in operation ? [read(path, item, method, operation)] : [],
  ),
);

function read(path: string, item: PathInFile, method: string, operation: OperationInFile) {
  const common = item.parameters;
  const refs = [...(Array.isArray(common) ? common : []), ...(operation.parameters ?? [])];
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    pointer: `#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}`,
    right: operation.security[0]?.bearer[0] ?? null,
    cost: operation['x-cost'] ?? 1,
    parameters: refs.map(({ $ref }) => parameter($ref)),
    takesBody: operation.requestBody !== undefined,
    statuses: Object.keys(operation.responses),
  };
}

function parameter($ref: string) {
  const found = shared[$ref.replace('#/components/parameters/', '')];
  if (!found) throw new Error(`openapi.json has no parameter ${$ref}`);
  return { ...found, pointer: `${$ref}/schema` };
}

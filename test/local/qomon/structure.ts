import { Ajv2020 } from 'ajv/dist/2020.js';

/** What an OpenAPI 3.1 document may hold where, in our words: the parts that our file uses. */
const text = { type: 'string' };
const closed = (required: string[], properties: Record<string, object>) => ({
  type: 'object',
  required,
  properties,
  patternProperties: { '^x-': {} },
  additionalProperties: false,
});
const mapOf = (value: object) => ({ type: 'object', additionalProperties: value });
const at = (name: string) => ({ $ref: `#/$defs/${name}` });
const refOr = (name: string) => ({
  if: { required: ['$ref'] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema, not of a promise.
  then: closed(['$ref'], { $ref: { type: 'string', pattern: '^#/components/' } }),
  else: at(name),
});

const structure = {
  ...closed(['openapi', 'info', 'paths'], {
    openapi: { type: 'string', pattern: '^3\\.1\\.\\d+$' },
    info: closed(['title', 'version'], {
      title: text,
      version: text,
      summary: text,
      description: text,
    }),
    jsonSchemaDialect: { const: 'https://json-schema.org/draft/2020-12/schema' },
    servers: { type: 'array', items: closed(['url'], { url: text, description: text }) },
    security: at('security'),
    tags: { type: 'array', items: closed(['name'], { name: text, description: text }) },
    paths: {
      type: 'object',
      patternProperties: { '^/': at('path') },
      additionalProperties: false,
    },
    components: closed([], {
      securitySchemes: mapOf(
        closed(['type', 'scheme'], { type: { const: 'http' }, scheme: text, description: text }),
      ),
      headers: mapOf(at('header')),
      parameters: mapOf(at('parameter')),
      responses: mapOf(at('response')),
      schemas: mapOf(at('schema')),
    }),
  }),
  $defs: {
    schema: { $ref: 'https://json-schema.org/draft/2020-12/schema' },
    security: { type: 'array', items: mapOf({ type: 'array', items: text }) },
    path: closed([], {
      parameters: { type: 'array', items: refOr('parameter') },
      get: at('operation'),
      post: at('operation'),
      patch: at('operation'),
      delete: at('operation'),
    }),
    operation: closed(['responses', 'operationId'], {
      operationId: text,
      summary: text,
      description: text,
      deprecated: { type: 'boolean' },
      tags: { type: 'array', items: text },
      security: at('security'),
      parameters: { type: 'array', items: refOr('parameter') },
      requestBody: closed(['content'], {
        required: { type: 'boolean' },
        content: mapOf(at('media')),
      }),
      responses: {
        type: 'object',
        minProperties: 1,
        patternProperties: { '^([1-5]\\d\\d|default)$': refOr('response') },
        additionalProperties: false,
      },
    }),
    parameter: closed(['name', 'in', 'schema'], {
      name: text,
      in: { enum: ['path', 'query', 'header', 'cookie'] },
      required: { type: 'boolean' },
      description: text,
      schema: at('schema'),
    }),
    response: closed(['description'], {
      description: text,
      headers: mapOf(refOr('header')),
      content: mapOf(at('media')),
    }),
    header: closed(['schema'], {
      description: text,
      required: { type: 'boolean' },
      schema: at('schema'),
    }),
    media: closed(['schema'], { schema: at('schema') }),
  },
};

/** Says what in a document is not as OpenAPI 3.1 has it. */
export const structureErrors = (document: unknown): string[] => {
  const check = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(
    structure,
  );
  check(document);
  return (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
};

/** Every `$ref` in a document. */
export const refsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' ? [String(inner)] : refsIn(inner),
  );
};

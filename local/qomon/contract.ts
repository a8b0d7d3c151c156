import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Operation } from './openapi';
import document from './openapi.json';
import { type Flaw, keyOf, locationOf } from './problem';

const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  strict: true,
  // The fields stand in one schema, and which of them are required in another.
  strictRequired: false,
  allowUnionTypes: true,
});
addFormats.default(ajv);
// The file is no JSON schema itself, only full of them: its own words must not look like typos.
ajv.addVocabulary([...Object.keys(document), 'x-source']);
ajv.addSchema(document, 'openapi');

const compiled = new Map<string, ValidateFunction>();

/** The check for a schema of the OpenAPI file, by its JSON pointer; compiled on first use. */
export function schemaAt(pointer: string): ValidateFunction {
  const known = compiled.get(pointer);
  if (known) return known;
  const check = ajv.compile({ $ref: `openapi${pointer}` });
  compiled.set(pointer, check);
  return check;
}

/** What is wrong with a body, by the operation's schema; empty when nothing is. */
export function bodyFlaws(operation: Operation, body: unknown): Flaw[] {
  const check = schemaAt(`${operation.pointer}/requestBody/content/application~1json/schema`);
  return check(body) ? [] : flaws(check, 'body');
}

/** What is wrong with the parameters of the path or of the query. */
export function parameterFlaws(
  operation: Operation,
  place: 'path' | 'query',
  parameters: Readonly<Record<string, string>>,
): Flaw[] {
  const known = operation.parameters.filter((parameter) => parameter.in === place);
  const names = new Set(known.map((parameter) => parameter.name));
  const unknown = Object.keys(parameters).filter((name) => !names.has(name));
  return [
    // Qomon may well ignore what it does not know; a refusal makes a misspelt name show.
    ...unknown.map((name) => ({
      location: `${place}.${name}`,
      message: 'unexpected parameter',
      value: parameters[name],
    })),
    ...known.flatMap((parameter) => {
      const text = parameters[parameter.name];
      if (text === undefined) return [];
      const check = schemaAt(parameter.pointer);
      const value = /^-?\d+$/.test(text) ? Number(text) : text;
      return check(value) ? [] : flaws(check, `${place}.${parameter.name}`);
    }),
  ];
}

/** Throws if an answer breaks the contract: then the stand-in itself is wrong. */
export function proveAnswer(operation: Operation, status: number, body: unknown): void {
  const stated = operation.statuses.includes(String(status));
  if (!stated && status < 400) throw new Error(`${operation.id} may not answer ${status}`);
  if (body === undefined) return;
  const pointer =
    status < 400
      ? `${operation.pointer}/responses/${status}/content/application~1json/schema`
      : `#/components/schemas/Problem`;
  const check = schemaAt(pointer);
  if (check(body)) return;
  const wrong = flaws(check, 'answer').map((flaw) => `${flaw.location}: ${flaw.message}`);
  throw new Error(`the answer of ${operation.id} breaks openapi.json: ${wrong.join('; ')}`);
}

function flaws(check: ValidateFunction, root: string): Flaw[] {
  const byLocation = new Map<string, Flaw>();
  for (const error of check.errors ?? []) {
    // An `if` only says that its `then` or its `else` failed, which has said so itself.
    if (error.keyword === 'if') continue;
    const flaw = flawOf(error, root);
    if (!byLocation.has(flaw.location)) byLocation.set(flaw.location, flaw);
  }
  return [...byLocation.values()];
}

function flawOf(error: ErrorObject, root: string): Flaw {
  const at = locationOf(root, error.instancePath);
  const { params } = error;
  switch (error.keyword) {
    case 'required':
      return {
        location: at + keyOf(params.missingProperty),
        message: `expected required property ${params.missingProperty} to be present`,
        value: null,
      };
    case 'unevaluatedProperties':
    case 'additionalProperties': {
      const name = params.unevaluatedProperty ?? params.additionalProperty;
      const parent: Readonly<Record<string, unknown>> = Object(error.data);
      return { location: at + keyOf(name), message: 'unexpected property', value: parent[name] };
    }
    case 'format':
      return { location: at, message: 'expected an RFC 3339 date-time', value: error.data };
    default:
      return { location: at, message: error.message ?? 'refused', value: error.data };
  }
}

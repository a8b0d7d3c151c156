import { describe, expect, test } from '@jest/globals';
import { schemaAt } from '../../../local/qomon/contract';
import { handlers } from '../../../local/qomon/exchange';
import { operations, servers } from '../../../local/qomon/openapi';
import document from '../../../local/qomon/openapi.json';
import { route } from '../../../local/qomon/routes';
import { refsIn, structureErrors } from './structure';

describe('the OpenAPI document', () => {
  test('has the structure of OpenAPI 3.1', () => {
    expect(structureErrors(document)).toEqual([]);
  });

  test('would not pass with a part of another version', () => {
    expect(structureErrors({ ...document, openapi: '3.0.3' })).not.toEqual([]);
    expect(structureErrors({ ...document, definitions: {} })).not.toEqual([]);
  });

  test('names only parts that it has', () => {
    for (const $ref of refsIn(document)) {
      const [kind = '', name = ''] = $ref.replace('#/components/', '').split('/');
      const components: Readonly<Record<string, object>> = document.components;
      expect({ $ref, found: Object.keys(components[kind] ?? {}).includes(name) }).toEqual({
        $ref,
        found: true,
      });
    }
  });

  test.each(Object.keys(document.components.schemas))('has a schema %s that compiles', (name) => {
    expect(schemaAt(`#/components/schemas/${name}`)).toBeInstanceOf(Function);
  });

  test('declares each parameter of each path', () => {
    for (const operation of operations) {
      const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = operation.parameters.filter((one) => one.in === 'path');
      expect(declared.map(({ name, required }) => [name, required])).toEqual(
        inPath.map((name) => [name, true]),
      );
    }
  });

  test('has a name of its own for every operation', () => {
    const ids = operations.map((operation) => operation.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('names both regions', () => {
    expect(servers).toEqual(['https://incoming.qomon.app', 'https://incoming-us.qomon.app']);
  });

  test('names the page that each operation and each schema comes from', () => {
    const { paths, components } = document;
    const unsourced = [
      ...Object.values(paths).flatMap(Object.values),
      ...Object.values(components.schemas),
    ].filter((part) => !Array.isArray(part) && !/Qomon|seen|supposed/.test(part['x-source'] ?? ''));
    expect(unsourced).toEqual([]);
  });

  test('leads each request to its own operation', () => {
    for (const operation of operations) {
      const path = operation.path.replaceAll(/\{\w+\}/g, '12');
      expect(route(operation.method, path)).toMatchObject({ operation: { id: operation.id } });
    }
  });

  test('has every operation that the stand-in does, and the stand-in does every operation that it has', () => {
    const described = operations.map((operation) => operation.id);
    expect(Object.keys(handlers).toSorted()).toEqual(described.toSorted());
  });

  test('has every endpoint that is known', () => {
    expect(operations.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual([
      'DELETE /v1/transaction_bundles/{id}',
      'GET /contacts',
      'GET /contacts/{id}',
      'GET /v1/code_campaigns',
      'GET /v1/donation_prices',
      'GET /v1/forms/type/{type}',
      'GET /v1/membership_price_groups',
      'GET /v1/membership_prices',
      'GET /v1/transaction_bundles',
      'GET /v1/transaction_bundles/{id}',
      'GET /v1/transaction_bundles/{id}/history',
      'GET /v1/transaction_settings',
      'GET /v1/transaction_statuses',
      'PATCH /contacts/{id}',
      'PATCH /v1/transaction_bundles/{id}',
      'POST /contacts',
      'POST /contacts/upsert',
      'POST /kpi',
      'POST /search',
      'POST /v1/transaction_bundles',
    ]);
  });

  test('distinguishes an unknown path from an unknown method', () => {
    expect(route('GET', '/v2/bundles')).toEqual({ operation: null, allow: [] });
    expect(route('DELETE', '/contacts/12')).toEqual({ operation: null, allow: ['GET', 'PATCH'] });
  });
});

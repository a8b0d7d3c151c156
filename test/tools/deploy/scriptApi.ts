import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A file of a script project: developers.google.com/apps-script/api/reference/rest/v1/File */
interface ScriptFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

/** What stands in the project of a spreadsheet whose script has been opened once. */
const NEW_PROJECT: readonly ScriptFile[] = [
  { name: 'appsscript', type: 'JSON', source: '{\n  "timeZone": "Europe/Paris"\n}' },
  { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n  \n}\n' },
];

/**
 * The two methods of the Apps Script API that a push calls, for one project: getContent and
 * updateContent, developers.google.com/apps-script/api/reference/rest/v1/projects
 */
export class ScriptApi {
  files: readonly ScriptFile[] = NEW_PROJECT;
  readonly #server = createServer((request, response) => {
    void this.#answer(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' });
      response.end(JSON.stringify(body));
    });
  });

  /** Listens on this machine alone; gives its port. */
  async open(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const sent: Buffer[] = [];
    for await (const part of request) sent.push(part as Buffer);
    if (!/^\/v1\/projects\/[\w-]+\/content/.test(request.url ?? '')) {
      return { status: 404, body: { error: { code: 404, message: 'Not modelled here' } } };
    }
    if (request.method === 'PUT') {
      const { files } = JSON.parse(Buffer.concat(sent).toString()) as { files: ScriptFile[] };
      this.files = files;
    }
    return { status: 200, body: { files: this.files } };
  }
}

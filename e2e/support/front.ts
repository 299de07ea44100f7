import http from 'node:http';
import net, { type AddressInfo } from 'node:net';

/**
 * What stands between a phone and the server: it can bring a newer version of the app, and it can let pages through
 * while nothing of the server is reached.
 */
export class Front {
  /** The service worker of a next release: other bytes, another name for what it keeps. */
  isNewer = false;
  isServerAway = false;
  readonly #server: http.Server;
  readonly #target: URL;
  readonly #open = new Set<net.Socket>();

  private constructor(target: string) {
    this.#target = new URL(target);
    this.#server = http.createServer((request, response) => this.#pass(request, response));
    this.#server.on('connection', (socket: net.Socket) => this.#keep(socket));
    this.#server.on('upgrade', (request, socket: net.Socket) => this.#join(request, socket));
  }

  static async before(target: string): Promise<Front> {
    const front = new Front(target);
    await new Promise<void>((resolve) => front.#server.listen(0, '127.0.0.1', resolve));
    return front;
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #keep(socket: net.Socket): void {
    this.#open.add(socket);
    socket.on('close', () => this.#open.delete(socket));
    socket.on('error', () => socket.destroy());
  }

  #pass(request: http.IncomingMessage, response: http.ServerResponse): void {
    const path = request.url ?? '/';
    if (this.isServerAway && /^\/(api|socket\.io)\//.test(path)) {
      response.writeHead(502).end();
      return;
    }
    const isWorker = this.isNewer && path === '/sw.js';
    const headers = { ...request.headers, ...(isWorker && { 'accept-encoding': 'identity' }) };
    const { hostname, port } = this.#target;
    const onward = http.request({ hostname, port, path, method: request.method, headers }, (answer) => {
      if (!isWorker) {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        return;
      }
      const { 'content-length': _, etag: _tag, ...kept } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, kept);
      let code = '';
      answer.setEncoding('utf8').on('data', (part: string) => (code += part));
      answer.on('end', () => response.end(code.replace(/"version":"/, '"version":"next-')));
    });
    onward.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    request.pipe(onward);
  }

  #join(request: http.IncomingMessage, socket: net.Socket): void {
    if (this.isServerAway) {
      socket.destroy();
      return;
    }
    const onward = net.connect(Number(this.#target.port), this.#target.hostname, () => {
      const lines = Object.entries(request.headers).map(([name, value]) => `${name}: ${String(value)}`);
      onward.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      onward.pipe(socket);
      socket.pipe(onward);
    });
    this.#keep(onward);
    onward.on('close', () => socket.destroy());
    socket.on('close', () => onward.destroy());
  }
}

import net from 'node:net';
import type { AddressInfo } from 'node:net';

/**
 * What is wrong with a server: late (after 5 s), silent, answering every command with an error, taking no more
 * ("full"), answering something else than the protocol, answering once too often, or hanging up.
 */
export type RedisFault =
  'none' | 'late' | 'silent' | 'errors' | 'full' | 'rubbish' | 'one too many' | 'hangs up';

interface Value {
  readonly text: string;
  readonly until: number;
}

type Command = readonly [name: string, ...args: string[]];

const ERROR = '-ERR synthetic error\r\n';

const bulk = (text: string | undefined): string =>
  text === undefined ? '$-1\r\n' : `$${Buffer.byteLength(text)}\r\n${text}\r\n`;

/** Takes the first command off what has arrived; undefined while it is not whole. A command is an array of strings. */
function takeCommand(bytes: Buffer): { readonly command: Command; readonly rest: Buffer } | undefined {
  let at = 0;
  const line = (): string | undefined => {
    const end = bytes.indexOf('\r\n', at);
    if (end < 0) return undefined;
    const text = bytes.toString('utf8', at, end);
    at = end + 2;
    return text;
  };
  const count = line();
  if (count === undefined) return undefined;
  const parts: string[] = [];
  for (let part = 0; part < Number(count.slice(1)); part++) {
    const size = line();
    if (size === undefined || bytes.length < at + Number(size.slice(1)) + 2) return undefined;
    parts.push(bytes.toString('utf8', at, at + Number(size.slice(1))));
    at += Number(size.slice(1)) + 2;
  }
  const [name = '', ...args] = parts;
  return { command: [name.toUpperCase(), ...args], rest: bytes.subarray(at) };
}

/**
 * A server that is no Redis, but speaks Redis's protocol over TCP as far as the gateway uses it, and can be made to
 * misbehave. Its clock can be put forward.
 */
export class SyntheticRedis {
  fault: RedisFault = 'none';
  /** How far its clock is ahead, in milliseconds. */
  aheadMs = 0;
  password: string | undefined;
  readonly values = new Map<string, Value>();
  /** The names of the commands that came. */
  readonly commands: string[] = [];
  port = 0;
  private server: net.Server | undefined;
  private readonly sockets = new Set<net.Socket>();

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Listens, at the same port as before when it did. */
  async start(): Promise<this> {
    const server = net.createServer((socket) => this.serve(socket));
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
    return this;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    for (const socket of this.sockets) socket.destroy();
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  private serve(socket: net.Socket): void {
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    const session = { isKnown: this.password === undefined };
    let bytes: Buffer = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      for (let taken = takeCommand(bytes); taken !== undefined; taken = takeCommand(bytes)) {
        bytes = taken.rest;
        this.commands.push(taken.command[0]);
        this.misbehave(socket, this.replyTo(taken.command, session), taken.command);
      }
    });
  }

  private misbehave(socket: net.Socket, reply: string, [name]: Command): void {
    switch (this.fault) {
      case 'none':
        return void socket.write(reply);
      case 'full':
        return void socket.write(
          name === 'SET' ? "-OOM command not allowed when used memory > 'maxmemory'.\r\n" : reply,
        );
      case 'late':
        return void setTimeout(() => socket.write(reply), 5000).unref();
      case 'silent':
        return;
      case 'errors':
        return void socket.write(ERROR);
      case 'rubbish':
        return void socket.write('<html>no Redis</html>\r\n');
      case 'one too many':
        return void socket.write(`+OK\r\n${reply}`);
      case 'hangs up':
        return void socket.destroy();
    }
  }

  private find(key: string): Value | undefined {
    const value = this.values.get(key);
    return value !== undefined && value.until > Date.now() + this.aheadMs ? value : undefined;
  }

  private replyTo([name, key = '', ...args]: Command, session: { isKnown: boolean }): string {
    if (name === 'AUTH') {
      session.isKnown = [key, ...args].at(-1) === this.password;
      return session.isKnown
        ? '+OK\r\n'
        : '-WRONGPASS invalid username-password pair or user is disabled.\r\n';
    }
    if (!session.isKnown) return '-NOAUTH Authentication required.\r\n';
    const value = this.find(key);
    switch (name) {
      case 'PING':
        return '+PONG\r\n';
      case 'SELECT':
        return '+OK\r\n';
      case 'GETRANGE': {
        const [from = 0, to = 0] = args.map(Number);
        return bulk(
          Buffer.from(value?.text ?? '')
            .subarray(from, to + 1)
            .toString(),
        );
      }
      case 'PTTL': {
        const leftMs = value && (value.until === Infinity ? -1 : value.until - Date.now() - this.aheadMs);
        return `:${leftMs ?? -2}\r\n`;
      }
      case 'SET': {
        const [text = '', option = '', ms] = args;
        if (option.toUpperCase() !== 'PX') return '-ERR syntax error\r\n';
        this.values.set(key, { text, until: Date.now() + this.aheadMs + Number(ms) });
        return '+OK\r\n';
      }
      default:
        return `-ERR unknown command '${name}'\r\n`;
    }
  }
}

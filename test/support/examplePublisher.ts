import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const EXAMPLE = path.join(__dirname, '..', 'example-publisher');

/** The contract that publishers implement, with {Type} for their own name. */
export const CONTRACT = path.join(__dirname, '..', '..', 'schema', 'contract.graphql');

/** The example publisher at work, as Kent's. */
export interface ExamplePublisher {
  readonly child: ChildProcess;
  readonly address: string;
}

/** Starts it on a free port, with the contract of that file. */
export function startExample(contract = CONTRACT): Promise<ExamplePublisher> {
  const args = [
    path.join(EXAMPLE, 'publisher.mjs'),
    'kent',
    '0',
    contract,
    path.join(EXAMPLE, 'figures.csv'),
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const address = /http:\/\/[^\s]+/.exec(chunk.toString())?.[0];
      if (address !== undefined) resolve({ child, address });
    });
  });
}

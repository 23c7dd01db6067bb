import { request } from 'undici';
import { localAddress, readSettings } from '../../common/config/settings';

const DEADLINE_MS = 180_000;

/** What every command that talks to the registry takes. */
export interface RegistryOptions {
  readonly registry?: string;
  readonly key?: string;
  readonly json?: boolean;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
  readonly error?: string;
}

/** The registry said no, or cannot be asked; the message is for people. */
export class RegistryRefusal extends Error {}

/** Asks the registry, at --registry or where the directory of this machine is, with --key or HUB_KEY. */
export async function askRegistry<Data>(
  { registry, key }: RegistryOptions,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Data> {
  const settings = readSettings();
  const base = registry ?? settings.DIRECTORY_URL ?? localAddress(settings.HOST, settings.DIRECTORY_PORT);
  const secret = key ?? settings.HUB_KEY;
  const address = `${base.replace(/\/+$/, '')}/registry`;
  let answer: Answer;
  try {
    const { body } = await request(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret === undefined ? {} : { 'x-api-key': secret }),
      },
      body: JSON.stringify({ query, variables }),
      headersTimeout: DEADLINE_MS,
    });
    answer = (await body.json()) as Answer;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new RegistryRefusal(
      `The registry at ${address} does not answer: ${code ?? message}. Its address is --registry, or DIRECTORY_URL.`,
    );
  }
  const problems = [...(answer.errors ?? []).map(({ message }) => message), answer.error ?? ''].filter(
    Boolean,
  );
  if (problems.length > 0) {
    const how = secret === undefined ? '\nNo key was given: set HUB_KEY, or use --key.' : '';
    throw new RegistryRefusal(`${problems.join('\n')}${how}`);
  }
  return answer.data as Data;
}

import { Command, InvalidArgumentError } from 'commander';
import { listOf } from '../../services/common/text/words';
import { OPERATION_NAMES, type OperationName } from './operations/operations';
import { SERVER_NAMES, type ServerName } from './servers/server';

/** What the command line asks for. */
export interface Options {
  readonly json?: string;
  readonly quick: boolean;
  readonly publishers: readonly number[];
  readonly operations: readonly OperationName[];
  readonly servers: readonly ServerName[];
  /** Longest time that each round sends requests; undefined takes the profile's. */
  readonly seconds?: number;
}

const LARGEST_HUB = 300;
const LEAST_HUB = 5;
const LONGEST_SECONDS = 600;

function partsOf(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

function wordsOf<Word extends string>(words: readonly Word[]): (text: string) => Word[] {
  return (text) =>
    partsOf(text).map((part) => {
      const word = words.find((one) => one === part);
      if (word === undefined) throw new InvalidArgumentError(`"${part}" is none of ${listOf(words)}.`);
      return word;
    });
}

function publishersOf(text: string): number[] {
  return partsOf(text).map((part) => {
    const number = Number(part);
    if (/^\d+$/.test(part) && number >= LEAST_HUB && number <= LARGEST_HUB) return number;
    throw new InvalidArgumentError(`"${part}" is no whole number from ${LEAST_HUB} to ${LARGEST_HUB}.`);
  });
}

function secondsOf(text: string): number {
  const number = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && number > 0 && number <= LONGEST_SECONDS) return number;
  throw new InvalidArgumentError(`"${text}" is no number of seconds up to ${LONGEST_SECONDS}.`);
}

interface Given {
  json?: string;
  quick?: boolean;
  publishers?: number[];
  operations?: OperationName[];
  servers?: ServerName[];
  seconds?: number;
}

/** Reads the command line without the program's name. A bad one is a CommanderError, thrown after it was written. */
export function readOptions(args: readonly string[]): Options {
  const { quick = false, ...given } = new Command('npm run bench --')
    .description('Measures the gateway beside others, on synthetic data, in one run.')
    .option('--json <file>', 'write every measurement to this file, as a JSON array')
    .option('--quick', 'under 5 minutes, with 10 and 43 publishers')
    .option('--publishers <numbers>', 'sizes of the hub, separated by commas', publishersOf)
    .option('--operations <names>', `some of ${listOf(OPERATION_NAMES)}`, wordsOf(OPERATION_NAMES))
    .option('--servers <names>', `some of ${listOf(SERVER_NAMES)}`, wordsOf(SERVER_NAMES))
    .option('--seconds <number>', 'longest time that each round sends requests', secondsOf)
    .allowExcessArguments(false)
    .showHelpAfterError('Run it with --help to see what it takes.')
    .exitOverride()
    .parse([...args], { from: 'user' })
    .opts<Given>();
  return {
    quick,
    ...given,
    publishers: given.publishers ?? (quick ? [10, 43] : [10, 43, 100]),
    operations: given.operations ?? OPERATION_NAMES,
    servers: given.servers ?? SERVER_NAMES,
  };
}

import { CommanderError } from 'commander';
import { readOptions } from './options';

function complaint(...args: string[]): string {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    readOptions(args);
  } catch (error) {
    if (error instanceof CommanderError) return error.message;
    throw error;
  } finally {
    write.mockRestore();
  }
  return 'none';
}

describe('the command line of the benchmark', () => {
  it('asks for everything unless told otherwise', () => {
    expect(readOptions([])).toEqual({
      quick: false,
      publishers: [10, 43, 100],
      operations: ['headline', 'briefing', 'region', 'nation'],
      servers: ['ours', 'shipped', 'plain', 'hive', 'floor'],
    });
  });

  it('takes lists and numbers', () => {
    const args = [
      '--quick',
      '--json',
      'out.json',
      '--operations',
      'headline,nation',
      '--servers',
      'ours, floor',
    ];
    expect(readOptions([...args, '--seconds', '0.5'])).toEqual({
      quick: true,
      json: 'out.json',
      publishers: [10, 43],
      operations: ['headline', 'nation'],
      servers: ['ours', 'floor'],
      seconds: 0.5,
    });
  });

  it.each([
    [['--publishers', '10,x'], '"x" is no whole number from 5 to 300.'],
    [['--publishers', '4'], '"4" is no whole number from 5 to 300.'],
    [['--operations', 'regions'], '"regions" is none of headline, briefing, region and nation.'],
    [['--servers', 'theirs'], '"theirs" is none of ours, shipped, plain, hive and floor.'],
    [['--seconds', '0'], '"0" is no number of seconds up to 600.'],
    [['--fast'], "unknown option '--fast'"],
    [['fast'], 'too many arguments. Expected 0 arguments but got 1'],
  ])('refuses %j', (args, text) => {
    expect(complaint(...args)).toContain(text);
  });
});

import fs from 'node:fs';
import path from 'node:path';
import { hub } from './realHub';

/** The example operations, whole answers as they stand in the snapshots: read a change of a snapshot with your own eyes. */

const FOLDER = path.join(__dirname, '..', '..', 'gateway', 'examples');
const operations = fs.readdirSync(FOLDER).filter((file) => file.endsWith('.graphql'));

/** The day and moment of publication depend on when the hub first started. */
function withoutDates(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (name, value: unknown) =>
      name === 'publishedAt' ? 'when the hub first started' : value,
    ),
  );
}

describe('the example operations on the real data', () => {
  it.each(operations)('%s', async (file) => {
    const answer = await hub.query(fs.readFileSync(path.join(FOLDER, file), 'utf8'));
    expect(answer.errors).toBeUndefined();
    expect(withoutDates(answer)).toMatchSnapshot();
  });

  it('answers the same again, word for word', async () => {
    const headline = fs.readFileSync(path.join(FOLDER, 'headline.graphql'), 'utf8');
    expect(await hub.query(headline)).toEqual(await hub.query(headline));
  });
});

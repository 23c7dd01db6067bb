import fs from 'node:fs';
import path from 'node:path';
import { startHub, type TestHub } from '../support/hub';

const headline = fs.readFileSync(path.join(__dirname, '../../gateway/examples/headline.graphql'), 'utf8');

describe('the headline operation', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startHub();
  });
  afterAll(() => hub.stop());

  it('answers without errors', async () => {
    const answer = await hub.query(headline);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.collaboration.name).toBe('Equip enterprise resource planning programme');
  });
});

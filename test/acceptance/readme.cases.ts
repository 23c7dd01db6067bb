import fs from 'node:fs';
import path from 'node:path';
import { hub } from './realHub';

it('the README’s question has the answer that the README shows', async () => {
  const readme = fs.readFileSync(path.join(__dirname, '..', '..', 'README.md'), 'utf8');
  const query = /-d '\{"query":\s*"(.+?)"\}'/s.exec(readme)?.[1]?.replaceAll('\\"', '"') ?? '';
  const answer = /```json\n(.+?)```/s.exec(readme)?.[1] ?? '{}';
  expect(query).toContain('equip');
  expect(await hub.query(query)).toEqual(JSON.parse(answer));
});

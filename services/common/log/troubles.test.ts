import { pino } from 'pino';
import { Troubles } from './troubles';

it('a trouble is logged when it begins, when its reason changes, and when it is over, but not while it lasts', () => {
  const lines: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
  const troubles = new Troubles(log);
  const tell = (reason: string): void => troubles.tell('synthetic', { reason }, 'It is away');
  const over = (): void => troubles.over('synthetic', {}, 'It is back');
  over();
  for (const reason of ['refused', 'refused', 'late', 'late', 'refused']) tell(reason);
  troubles.tell('another', { reason: 'refused' }, 'It is away');
  over();
  over();
  tell('refused');
  const said = lines.map((line) => {
    const { level, msg, reason } = JSON.parse(line) as Record<string, unknown>;
    return [level, msg, reason];
  });
  expect(said).toEqual([
    [40, 'It is away', 'refused'],
    [40, 'It is away', 'late'],
    [40, 'It is away', 'refused'],
    [40, 'It is away', 'refused'],
    [30, 'It is back', undefined],
    [40, 'It is away', 'refused'],
  ]);
});

import 'reflect-metadata';
import type { Change } from '../registry/registry';
import { RegistryRequest, type RegistryServices } from './context';

const MADE = { isNew: true } as Change;

/** A request to a directory of which nothing answers but `follow`. */
const request = (follow: () => Promise<void> = () => Promise.resolve()): RegistryRequest =>
  new RegistryRequest({ follow } as RegistryServices, undefined);

/** A request to a directory of which nothing answers but `look`. */
const looking = (look: RegistryServices['look']): RegistryRequest =>
  new RegistryRequest({ look } as RegistryServices, undefined);

describe('a publication', () => {
  it('has the publisher, and no other, asked which accounts it has', async () => {
    const asked: string[][] = [];
    await looking((codes) => Promise.resolve(void asked.push([...codes]))).looked('kent');
    expect(asked).toEqual([['kent']]);
  });

  it('does not wait for a publisher that does not answer, and does not fail by it', async () => {
    const silent = looking(() => new Promise(() => undefined));
    expect(await silent.looked('kent', 10)).toBeUndefined();
    const failing = looking(() => Promise.reject(new Error('Synthetic failure')));
    expect(await failing.looked('kent')).toBeUndefined();
  });
});

describe('a change of the registry', () => {
  it('is told as made when only the look after it fails', async () => {
    const away = request(() => Promise.reject(new Error('Synthetic failure')));
    expect(await away.adopted(Promise.resolve(MADE))).toBe(MADE);
  });

  it('is told as failed when it fails itself', async () => {
    const failure = new Error('Synthetic failure');
    await expect(request().adopted(Promise.reject(failure))).rejects.toBe(failure);
  });

  it('waits for those before it, and is refused when twenty wait', async () => {
    const order: string[] = [];
    let finish: () => void = () => undefined;
    const first = request().change(async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      order.push('first');
      return MADE;
    });
    const waiting = Array.from({ length: 20 }, (_, index) =>
      request().change(() => {
        order.push(String(index));
        return Promise.resolve(MADE);
      }),
    );
    await expect(request().change(() => Promise.resolve(MADE))).rejects.toMatchObject({
      message: 'Too many changes are under way; try again in a minute.',
      extensions: { code: 'BUSY' },
    });
    finish();
    await Promise.all([first, ...waiting]);
    expect(order).toEqual(['first', ...waiting.keys()].map(String));
  });

  it('that is made is not told as failed when what it did cannot be looked into', async () => {
    const nothing = undefined as never;
    expect(await request().effects(nothing, nothing)).toEqual([
      expect.objectContaining({
        rule: 'IMPACT_UNKNOWN',
        severity: 'WARNING',
        message:
          'It is done. What it does to readers was not looked into: something went wrong inside the hub.',
      }),
    ]);
  });
});

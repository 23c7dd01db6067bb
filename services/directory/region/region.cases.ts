import { ask, rowsOf } from '../directoryOfFive.test-helper';

describe('regions', () => {
  it('are listed in order of name, each with its bodies', async () => {
    const { regions } = await ask('{ regions { code name bodies { code } } }');
    const names = regions.map(({ name }: { name: string }) => name);
    expect(names).toEqual([...names].sort());
    expect(regions).toHaveLength(13);
    const bodies = regions.flatMap(({ code, bodies: list }: { code: string; bodies: { code: string }[] }) =>
      list.map((body) => `${body.code} ${code}`),
    );
    expect(bodies.sort()).toEqual(
      rowsOf('bodies.csv')
        .map((row) => `${row[0]} ${row[5]}`)
        .sort(),
    );
  });

  it('list what a body of the region is or was in, or reports', async () => {
    const { region } = await ask('{ region(code: "south-east") { name collaborations { id registered } } }');
    expect(region.name).toBe('South East');
    expect(region.collaborations).toContainEqual({ id: 'equip', registered: true });
    expect(region.collaborations).toContainEqual({ id: 'synthetic-unregistered', registered: false });
    expect(region.collaborations).not.toContainEqual({ id: 'em-legal', registered: true });
  });
});

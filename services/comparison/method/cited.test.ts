import fs from 'node:fs';
import path from 'node:path';

/** Every rule of METHOD.md is cited in the name of a test, as 'METHOD 2.4: ...'. */

const HUB = path.join(__dirname, '..', '..', '..');
const PAGE = path.join(__dirname, '..', 'METHOD.md');

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

const chapterOf = (rule: string): string => rule.replace(/\..*/, '');

/** The numbered rules of a page, in bold or in a table, and the chapters that have none. */
function rulesOf(page: string): string[] {
  const rules = matches(page, /(?:\*\*|^\| )(\d+\.\d+)(?=[ *])/gm);
  const chapters = matches(page, /^## (\d+)\. /gm);
  return [...rules, ...chapters.filter((chapter) => !rules.some((rule) => chapterOf(rule) === chapter))];
}

/** The rules and chapters that names of tests begin with. */
function citedIn(source: string): string[] {
  const numbers = /['"`]METHOD (\d+(?:\.\d+)?(?:, \d+(?:\.\d+)?)*)/g;
  return matches(source, numbers).flatMap((list) => list.split(', '));
}

const uncited = (rules: readonly string[], cited: ReadonlySet<string>): string[] =>
  rules.filter((rule) => !cited.has(rule) && !cited.has(chapterOf(rule)));

/** Every test of the hub but this one. */
function testFiles(): string[] {
  return ['services', 'test']
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(HUB, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => path.join(HUB, folder, file)),
    )
    .filter((file) => /\.(test|cases)\.ts$/.test(file) && file !== __filename);
}

describe('the rules of the method', () => {
  const rules = rulesOf(fs.readFileSync(PAGE, 'utf8'));
  const cited = new Set(testFiles().flatMap((file) => citedIn(fs.readFileSync(file, 'utf8'))));

  it('are found on the page', () => {
    expect(rules).toEqual(
      expect.arrayContaining(['1.1', '2.1', '2.10', '3.1', '3.6', '9.4', '11.2', '7', '13.1']),
    );
    expect(new Set(rules).size).toBe(rules.length);
  });

  it('are all cited by a test', () => {
    expect(uncited(rules, cited)).toEqual([]);
  });

  it('are the only ones that tests cite', () => {
    const known = new Set([...rules, ...rules.map(chapterOf)]);
    expect([...cited].filter((one) => !known.has(one))).toEqual([]);
  });
});

describe('the check itself', () => {
  const page =
    '## 1. One\n\n**1.1** First.\n\n**1.2 Second.** Says 1.3.\n\n| 1.10 | UNIT |\n\n## 2. Two\n\nText.\n';

  it('reads rules in bold and in tables, and chapters without rules', () => {
    expect(rulesOf(page)).toEqual(['1.1', '1.2', '1.10', '2']);
  });

  it('reads citations at the beginning of names, several in one', () => {
    const source = 'it(\'METHOD 1.1, 1.10: ...\'); it("METHOD 2: ..."); // METHOD 1.2';
    expect(citedIn(source)).toEqual(['1.1', '1.10', '2']);
  });

  it('names what is not cited, and counts a chapter for all its rules', () => {
    expect(uncited(rulesOf(page), new Set(['1.1', '2']))).toEqual(['1.2', '1.10']);
    expect(uncited(rulesOf(page), new Set(['1']))).toEqual(['2']);
  });
});

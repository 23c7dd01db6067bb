import { missingHeader, missingNotice, missingOf, withNotice } from './missing';

const error = (code: string, publisher?: string, asOf?: string) => ({
  extensions: { code, ...(publisher && { publisher }), ...(asOf && { asOf }) },
});
const AS_OF = '2026-05-04T12:05:00.000Z';
const NAMES = new Map([
  ['synthetic-a', 'Synthetic A'],
  ['synthetic-b', 'Synthetic *B*'],
]);
const noticeOf = (...errors: readonly ReturnType<typeof error>[]): string | undefined =>
  missingNotice(missingOf(errors), NAMES);

describe('the notice of a page that is not complete', () => {
  it('is not there where nothing is missing', () => {
    expect(noticeOf()).toBeUndefined();
    expect(withNotice('# Page\n\nText.\n', undefined)).toBe('# Page\n\nText.\n');
  });

  it('names each publisher once, by the name of its body, in order', () => {
    expect(
      noticeOf(
        error('PUBLISHER_TIMEOUT', 'synthetic-b'),
        error('PUBLISHER_UNREACHABLE', 'synthetic-a'),
        error('PUBLISHER_TIMEOUT', 'synthetic-a'),
      ),
    ).toBe(
      '> **This page is not complete.** What Synthetic A publishes could not be fetched when this page was made and is missing here; that says nothing about Synthetic A. ' +
        'What Synthetic \\*B\\* publishes could not be fetched when this page was made and is missing here; that says nothing about Synthetic \\*B\\*. Ask for it again later.',
    );
  });

  it('says whose last known words stand in their place, and as of when', () => {
    expect(noticeOf(error('PUBLISHER_LAST_KNOWN', 'synthetic-a', AS_OF))).toBe(
      '> **Part of this page may be out of date.** What Synthetic A publishes could not be fetched when this page was made: what it said when it last could, on 4 May 2026 at 13:05 (UK time), stands in its place. Ask for it again later.',
    );
  });

  it('says of a publisher of which only some words are known that the rest is missing, in any order of errors', () => {
    const known = error('PUBLISHER_LAST_KNOWN', 'synthetic-a', AS_OF);
    const away = error('PUBLISHER_UNREACHABLE', 'synthetic-a');
    expect(noticeOf(known, away)).toContain('stands in its place, and the rest is missing here.');
    expect(noticeOf(away, known)).toBe(noticeOf(known, away));
  });

  it('calls a body by its code where its name is not known, and says of other errors only that there are some', () => {
    expect(noticeOf(error('PUBLISHER_TIMEOUT', 'synthetic-c'), error('SERVICE_TIMEOUT'))).toBe(
      '> **This page is not complete.** What synthetic-c publishes could not be fetched when this page was made and is missing here; that says nothing about synthetic-c. Something could not be had when this page was made. Ask for it again later.',
    );
  });

  it('stands below the main heading', () => {
    expect(withNotice('# Page\n\nText with $& in it.\n', '> $& notice')).toBe(
      '# Page\n\n> $& notice\n\nText with $& in it.\n',
    );
  });

  it('is short in the header of a table', () => {
    const missing = missingOf([
      error('PUBLISHER_LAST_KNOWN', 'synthetic-b', AS_OF),
      error('PUBLISHER_TIMEOUT', 'synthetic-a'),
      error('SERVICE_TIMEOUT'),
    ]);
    expect(missingHeader(missing)).toBe(`synthetic-a, synthetic-b (as of ${AS_OF}), others`);
  });
});

import { StartError, startFailureText } from './startError';

describe('what a person reads when a start fails', () => {
  it('is what is wrong and what to do, without a stack, when it can be mended', () => {
    const error = new StartError('Port "4000" is in use.', 'Choose another.');
    expect(startFailureText(error)).toBe('Port "4000" is in use.\nChoose another.');
  });

  it('is the stack of a fault of the hub’s', () => {
    expect(startFailureText(new Error('A fault.'))).toMatch(/^Error: A fault\.\n {4}at /);
  });

  it('is what was thrown when that is no error', () => {
    expect(startFailureText('a text')).toBe('a text');
  });
});

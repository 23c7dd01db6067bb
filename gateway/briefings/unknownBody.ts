import { didYouMean, suggestions } from '../../services/common/text/didYouMean';
import { isBodyCode } from '../../services/common/contract/codes';
import type { Problem } from './problem';

/** What is wrong with a body that does not exist, and which may be meant, by their names; `file` as in the address. */
export function unknownBody(code: string, file: string, names: ReadonlyMap<string, string>): Problem {
  const [status, what] = isBodyCode(code)
    ? ([404, `There is no body "${code}".`] as const)
    : ([400, `"${code}" is no body code.`] as const);
  return {
    status,
    message: `${what}${didYouMean(code, names.keys())}`,
    meant: suggestions(code, names.keys()).map((near) => ({
      address: `/briefings/${near}/${file}`,
      title: names.get(near) ?? near,
    })),
  };
}

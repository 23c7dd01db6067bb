import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Aspect, Measure } from '../../common/contract/enums';
import { memberOf } from '../../common/contract/describedEnum';
import { headingsOf, themesOf, type AccountContent, type CoverFinding } from '../completeness/completeness';
import { asList, asObject, asText } from '../input/read';
import { Account, HeadingCompleteness, ThemeCompleteness } from './account.type';

/** The content of an account as the gateway hands it over; undefined when the publisher could not be reached. */
function contentOf(account: Account): AccountContent | undefined {
  const figures = asList(account.figures);
  const statements = asList(account.statements);
  if (account.state === undefined || account.state === null || !figures || !statements) return undefined;
  return {
    figures: figures.flatMap((value) => {
      const measure = memberOf(Measure, asObject(value)?.['measure']);
      const status = asText(asObject(asObject(value)?.['saving'])?.['status']);
      return measure ? [{ measure, savingStatus: status ?? null }] : [];
    }),
    aspects: statements.flatMap((value) => {
      const aspect = memberOf(Aspect, asObject(value)?.['aspect']);
      return aspect && asObject(value)?.['value'] ? [aspect] : [];
    }),
  };
}

function toCover({
  covered,
  missing,
}: CoverFinding<string>): Pick<ThemeCompleteness, 'covered' | 'missing' | 'percent'> {
  return {
    covered: [...covered],
    missing: [...missing],
    percent: Math.round((1000 * covered.length) / (covered.length + missing.length)) / 10,
  };
}

@Resolver(() => Account)
export class AccountResolver {
  @FieldResolver(() => [ThemeCompleteness], { nullable: true })
  completeness(@Root() account: Account): ThemeCompleteness[] | null {
    const content = contentOf(account);
    return content ? themesOf(content).map((theme) => ({ theme: theme.name, ...toCover(theme) })) : null;
  }

  @FieldResolver(() => [HeadingCompleteness], { nullable: true })
  scrutiny(@Root() account: Account): HeadingCompleteness[] | null {
    const content = contentOf(account);
    return content ? headingsOf(content).map((one) => ({ heading: one.name, ...toCover(one) })) : null;
  }
}

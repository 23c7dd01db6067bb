import { isScalarType, type GraphQLScalarType, type GraphQLSchema } from 'graphql';
import {
  DateTimeScalar,
  DecimalScalar,
  LocalDateScalar,
  PartialDateScalar,
  ReportingPeriodScalar,
  UrlScalar,
} from '../../services/common/contract/scalars';

const SCALARS: readonly GraphQLScalarType[] = [
  DateTimeScalar,
  DecimalScalar,
  LocalDateScalar,
  PartialDateScalar,
  ReportingPeriodScalar,
  UrlScalar,
];

/**
 * Lets a schema that was read from text know the forms of the hub's scalars: a wrong period is refused before anything is
 * asked, with its place in the operation. Changes the schema, and answers it.
 */
export function withKnownScalars(schema: GraphQLSchema): GraphQLSchema {
  for (const { name, parseValue, parseLiteral } of SCALARS) {
    const type = schema.getType(name);
    if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral });
  }
  return schema;
}

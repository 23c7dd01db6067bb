import { registerEnumType } from 'type-graphql';

/**
 * A GraphQL enum whose values stand for themselves, declared together with what each one means.
 * Returns an object VALUE -> 'VALUE', so that `keyof typeof` is the union of its values.
 */
export function describedEnum<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): { readonly [V in Value]: V } {
  const names = Object.keys(values) as Value[];
  const self = Object.fromEntries(names.map((value) => [value, value])) as { [V in Value]: V };
  registerEnumType(self, {
    name,
    description,
    valuesConfig: Object.fromEntries(names.map((value) => [value, { description: values[value] }])) as Record<
      Value,
      { description: string }
    >,
  });
  return self;
}

/** The value when it is one of the enum's, else undefined. */
export function memberOf<Value extends string>(
  values: { readonly [V in Value]: V },
  text: unknown,
): Value | undefined {
  return typeof text === 'string' && Object.hasOwn(values, text) ? (text as Value) : undefined;
}

/**
 * For a getter: what it answers is worked out when it is first asked for, and then kept with the object. Only for what
 * cannot change.
 */
export function once<Value>(
  _class: object,
  name: string,
  { get, ...descriptor }: TypedPropertyDescriptor<Value>,
): TypedPropertyDescriptor<Value> {
  const kept = Symbol(name);
  return {
    ...descriptor,
    get(this: { [kept]?: { readonly value: Value } }) {
      this[kept] ??= { value: get?.call(this) as Value };
      return this[kept].value;
    },
  };
}

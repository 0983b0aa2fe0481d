/** An object whose properties are worked out when they are first asked for. */
export const lazily = <T extends object>(makes: {readonly [K in keyof T]: () => T[K]}): Readonly<T> => {
  const made = {} as T
  for (const key of Object.keys(makes) as (keyof T)[])
    Object.defineProperty(made, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = makes[key]()
        Object.defineProperty(made, key, {enumerable: true, value})
        return value
      },
    })
  return made
}

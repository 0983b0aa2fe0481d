/** A path below a folder; the empty folder is the working one. */
export const below = (folder: string, path: string): string =>
  folder === '' ? path : folder.endsWith('/') ? folder + path : `${folder}/${path}`

/** A path as it is shown: no `./` before it, no `/` after it, nothing doubled. */
export const tidy = (path: string): string => {
  const short = path
    .replace(/\/{2,}/g, '/')
    .replace(/\/\.(?=\/|$)/g, '')
    .replace(/^(?:\.\/)+/, '')
  return short === '.' ? '' : short.length > 1 ? short.replace(/\/$/, '') : short
}

export const isYaml = (path: string): boolean => /\.ya?ml$/.test(path)

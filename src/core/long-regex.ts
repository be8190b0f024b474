/**
 * A regular expression that is longer than a line: the lines of the template are put together, without the
 * white space at their ends. For constants of a module, which are built once.
 */
export function longRegex(flags = ''): (lines: TemplateStringsArray) => RegExp {
  return ({ raw }) =>
    new RegExp(raw.flatMap((part) => part.split('\n').map((line) => line.trim())).join(''), flags)
}

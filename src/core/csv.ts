/** A number begins with what begins a formula, and runs nothing. */
const NUMBER = /^-?\d{1,15}(?:[.,]\d{1,15})?$/

/** With an apostrophe before what a spreadsheet would run. */
export function guarded(cell: string): string {
  return /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell
}

/** A small table as CSV: for Excel known as UTF-8 by its first character, formulas guarded. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) =>
    typeof value === 'number' ? String(value) : `"${guarded(value).replaceAll('"', '""')}"`
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

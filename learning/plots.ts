/** Small line plots as SVG text: axes 0–1, a legend, nothing that needs a script. */

export interface Line {
  readonly name: string
  readonly points: readonly (readonly [x: number, y: number])[]
  readonly dashed?: boolean
}

export interface PlotText {
  readonly title: string
  readonly x: string
  readonly y: string
}

const SIZE = 320
const LEFT = 48
const TOP = 34
/** Distinguishable for colour-blind readers (Okabe & Ito, 2008). */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000', '#999999']

const x = (value: number): string => (LEFT + value * SIZE).toFixed(1)
const y = (value: number): string => (TOP + (1 - value) * SIZE).toFixed(1)
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

export function linePlot(text: PlotText, lines: readonly Line[], diagonal = true): string {
  const ticks = [0, 0.25, 0.5, 0.75, 1]
    .map(
      (at) =>
        `<line x1="${x(at)}" y1="${y(0)}" x2="${x(at)}" y2="${y(1)}" stroke="#ddd"/><line ` +
        `x1="${x(0)}" y1="${y(at)}" x2="${x(1)}" y2="${y(at)}" stroke="#ddd"/>` +
        `<text x="${x(at)}" y="${TOP + SIZE + 16}" text-anchor="middle">${at}</text><text ` +
        `x="${LEFT - 6}" y="${Number(y(at)) + 4}" text-anchor="end">${at}</text>`,
    )
    .join('')
  const drawn = lines
    .map((line, i) => {
      const colour = COLOURS[i % COLOURS.length]
      const points = line.points.map(([px, py]) => `${x(px)},${y(py)}`).join(' ')
      const legend = TOP + 10 + i * 18
      const dash = line.dashed === true ? ' stroke-dasharray="5 4"' : ''
      return (
        `<polyline fill="none" stroke="${colour}" stroke-width="2"${dash} points="${points}"/>` +
        `<line x1="${LEFT + SIZE + 16}" y1="${legend}" x2="${LEFT + SIZE + 40}" y2="${legend}" ` +
        `stroke="${colour}" stroke-width="2"${dash}/>` +
        `<text x="${LEFT + SIZE + 46}" y="${legend + 4}">${escaped(line.name)}</text>`
      )
    })
    .join('')
  const corner = diagonal
    ? `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#888" stroke-dasharray="2 4"/>`
    : ''
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + SIZE + 240} ${TOP + SIZE + 44}" ` +
    'font-family="system-ui, sans-serif" font-size="12" role="img" ' +
    `aria-label="${escaped(text.title)}"><rect width="100%" height="100%" fill="#fff"/><text ` +
    `x="${LEFT}" y="20" font-size="14" ` +
    `font-weight="600">${escaped(text.title)}</text>${ticks}${corner}${drawn}<text ` +
    `x="${LEFT + SIZE / 2}" y="${TOP + SIZE + 36}" ` +
    `text-anchor="middle">${escaped(text.x)}</text><text transform="translate(14 ${TOP + SIZE / 2}) ` +
    `rotate(-90)" text-anchor="middle">${escaped(text.y)}</text></svg>\n`
  )
}
